import { Refusal, type RefusalCode } from '@trongtam/domain'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ApiEnv } from './api.ts'
import { refusalOfDatabase, sqlStateOf } from './database-refusal.ts'

/** The status of each refusal; a new code breaks this line until it has one. */
export const statusByRefusal = {
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'slow-down': 429,
  'forbidden-origin': 403,
  'not-permitted': 403,
  'not-found': 404,
  'invalid-input': 422,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'version-required': 428,
  'version-stale': 412,
  'plan-exists': 409,
  'plan-not-issued': 409,
  'plan-locked': 409,
  'plan-not-submitted': 409,
  'plan-incomplete': 409,
  'plan-being-amended': 409,
  'edition-unchanged': 409,
  'change-gone': 409,
  'nothing-to-undo': 409,
  'template-faulty': 422,
  'revision-unchanged': 409,
  'consultation-closed': 409,
  'unit-unknown': 422,
  'template-missing': 409,
  'document-unreadable': 422,
  'document-is-report': 422,
  'publication-changed': 409,
  'publication-unchanged': 409,
  'already-withdrawn': 409,
  overloaded: 503,
  'already-exists': 409,
  'still-in-use': 409,
  'second-factor-required': 401,
  'enrolment-required': 403,
  'step-up-required': 403,
  'wrong-code': 422,
  'passkey-refused': 422,
  'last-factor': 409,
  'too-many-passkeys': 409,
  'tenant-read-only': 409,
  'tenant-suspended': 403,
  'ticket-invalid': 409,
  'password-needed': 422,
  'password-weak': 422,
  'position-held': 409,
  'last-administrator': 409,
  'handover-changed': 409,
  'import-changed': 409,
  'import-faulty': 422,
  'workbook-unreadable': 422,
  'registration-decided': 409,
  'province-taken': 409,
  'letter-refused': 422,
  'idempotency-mismatch': 422,
  'request-in-flight': 409,
  'took-too-long': 503,
  'unit-event-faulty': 422,
  'unit-pattern-faulty': 422,
  'unit-event-changed': 409,
  'unit-event-depended-on': 409,
  'already-undone': 409,
  'import-running': 409,
  'merger-refused': 409,
  'figure-reported-elsewhere': 409,
  'figure-reported-before-event': 409,
  'unit-ended-before-year': 409,
} as const satisfies Record<RefusalCode, ContentfulStatusCode>

/** Refusals that a moment later may be none. */
const passing: ReadonlySet<string | undefined> = new Set<RefusalCode>(['overloaded', 'request-in-flight', 'took-too-long'])

/** Every refusal and failure as RFC 9457 problem+json; a failure tells its request id and nothing else. */
export const answerProblem: ErrorHandler<ApiEnv> = (error, c) => {
  const refusal = asRefusal(error)
  const requestId = c.var.requestId ?? ''
  if (!refusal) c.var.settings.logger.error({ requestId, error: describeFailure(error) }, 'request failed')
  const status: ContentfulStatusCode = refusal ? statusByRefusal[refusal.code] : 500
  const code = refusal?.code ?? 'internal'
  const { fields, ...detail } = refusal?.detail ?? {}
  c.header('content-type', 'application/problem+json; charset=utf-8')
  if (refusal?.code === 'slow-down') c.header('retry-after', `${Number(detail['retryAfterSeconds'] ?? 1)}`)
  if (passing.has(refusal?.code)) c.header('retry-after', '1')
  const problem = {
    type: `urn:trongtam:${code}`,
    title: code,
    status,
    code,
    requestId,
    ...(Object.keys(detail).length > 0 && { detail }),
    ...(fields !== undefined && { fields }),
  }
  return c.body(JSON.stringify(problem), status)
}

/** What a request was refused with, also by the database or a guard of ours; null for a failure. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException && error.status === 413) return new Refusal('body-too-large')
  if (error instanceof HTTPException && error.status === 415) return new Refusal('unsupported-media-type')
  if (error instanceof HTTPException && error.status === 400) return new Refusal('invalid-input')
  return refusalOfDatabase(error)
}

/** What a log may know of a failure: where it happened, never a value; the database's messages and drizzle's hold values (SEC-21). */
function describeFailure(error: Error) {
  const { constraint, table, routine } = (error.cause ?? error) as { constraint?: string; table?: string; routine?: string }
  const sqlState = sqlStateOf(error)
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, ...(sqlState ? { sqlState, constraint, table, routine } : { message: error.message }), frames }
}
