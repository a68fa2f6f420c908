import { allOperations } from '@trongtam/contracts'
import { type AuditedRefusal, auditedRefusals, type TenantId } from '@trongtam/domain'
import { recordAuditOnceAMinute } from '@trongtam/records'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv, Settings } from './api.ts'
import { asRefusal } from './problem.ts'
import { routeOf } from './route-of.ts'

const operationIds = Object.fromEntries(
  allOperations.map(({ method, path, operationId }) => [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operationId]),
)
const waitingAtMost = 200

/**
 * Keeps in the tenant's audit (of an archive in its reader's) that one of its members was refused something there (SEC-21), once a minute for the same
 * operation and reason. Written after the answer has left, one at a time, so that it neither delays nor fails an answer; what
 * cannot be written stands in the log alone. A sign-in that fails is counted and logged but never here: it would do more
 * work for an account that exists (SEC-12).
 */
export function auditRefusals({ database, logger, now }: Settings): MiddlewareHandler<ApiEnv> {
  const waiting = new Set<string>()
  let last = Promise.resolve()
  return async (c, next) => {
    await next()
    const refused = refusedMember(c)
    const key = JSON.stringify(refused)
    if (!refused || waiting.has(key)) return
    const { requestId } = c.var
    if (waiting.size >= waitingAtMost) return void logger.warn({ requestId }, 'refusal not recorded: too many at once')
    const acting = { tenantId: refused.tenantId, personId: refused.personId, now: now() }
    const change = {
      action: 'request.refused',
      entity: 'request',
      entityId: null,
      before: null,
      after: { operation: refused.operation, code: refused.code },
    } as const
    waiting.add(key)
    last = last
      .then(() => database.inPlatform((db) => recordAuditOnceAMinute(db, acting, change)))
      .catch((error: Error) => logger.warn({ requestId, name: error.name }, 'refusal not recorded'))
      .finally(() => waiting.delete(key))
  }
}

/** Who was refused what in which tenant; null where the audit keeps nothing of it. */
function refusedMember(c: Context<ApiEnv>) {
  const { tenant, signedIn } = c.var
  if (!c.error || !tenant || !signedIn) return null
  const code = asRefusal(c.error)?.code
  const isAudited = auditedRefusals.some((each: AuditedRefusal | undefined) => each === code)
  const operation = operationIds[`${c.req.method} ${routeOf(c)}`] ?? routeOf(c)
  return isAudited ? { tenantId: tenant.readThrough ?? (tenant.id as TenantId), personId: signedIn.personId, operation, code } : null
}
