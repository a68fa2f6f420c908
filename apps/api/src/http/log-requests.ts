import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './api.ts'
import { asRefusal } from './problem.ts'
import { routeOf } from './route-of.ts'

/** One line for every change and every refusal (SEC-21): who, by id, on which route, how it ended; nothing that was sent. */
export const logRequests: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next()
  const { status } = c.res
  if (c.req.method === 'GET' && status < 400) return
  const { requestId, network, settings, signedIn, tenant } = c.var
  const code = c.error && asRefusal(c.error)?.code
  settings.logger.info(
    { requestId, method: c.req.method, route: routeOf(c), status, code, personId: signedIn?.personId, tenantId: tenant?.id, network },
    'request',
  )
}
