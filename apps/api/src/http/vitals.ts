import type { MiddlewareHandler } from 'hono'
import { Refusal } from '@trongtam/domain'
import { Histogram } from 'prom-client'
import { type ApiEnv, createApi } from './api.ts'
import { registry } from './metrics.ts'
import { routeOf } from './route-of.ts'

const duration = new Histogram({
  name: 'trongtam_request_seconds',
  help: 'Time to answer a request, by route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

/** Measures every request by its route, never by its path: a metric names no tenant and no id. */
export const measure: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const end = duration.startTimer()
  await next()
  end({ method: c.req.method, route: routeOf(c), status: String(c.res.status) })
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'unknown'])

export const vitalRoutes = createApi()
vitalRoutes.get('/healthz', (c) => c.json({ status: 'alive' }))
vitalRoutes.get('/readyz', async (c) => {
  const ready = await c.var.settings.database.isReachable()
  return c.json({ status: ready ? 'ready' : 'database unreachable' }, ready ? 200 : 503)
})
vitalRoutes.get('/metrics', async (c) => {
  // What a proxy on this machine passes on does not come from this machine.
  const isForwarded = c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined
  if (isForwarded || !loopback.has(c.var.network)) throw new Refusal('not-found')
  c.header('content-type', registry.contentType)
  return c.body(await registry.metrics())
})
