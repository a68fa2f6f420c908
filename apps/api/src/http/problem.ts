import { Refusal, type RefusalCode } from '@trongtam/domain'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ApiEnv } from './api.ts'

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
  'second-lead': 409,
  'unit-unknown': 422,
  'template-missing': 409,
  'document-unreadable': 422,
  'document-is-report': 422,
  'publication-changed': 409,
  'publication-unchanged': 409,
  'already-withdrawn': 409,
  overloaded: 503,
} as const satisfies Record<RefusalCode, ContentfulStatusCode>

/** Every refusal and failure as RFC 9457 problem+json; a failure tells its request id and nothing else. */
export const answerProblem: ErrorHandler<ApiEnv> = (error, c) => {
  const refusal = asRefusal(error)
  const requestId = c.var.requestId ?? ''
  if (!refusal) c.var.settings.logger.error({ requestId, error: { name: error.name, message: error.message, stack: error.stack, cause: String(error.cause ?? '') } }, 'request failed')
  const status: ContentfulStatusCode = refusal ? statusByRefusal[refusal.code] : 500
  const code = refusal?.code ?? 'internal'
  const { fields, ...detail } = refusal?.detail ?? {}
  c.header('content-type', 'application/problem+json; charset=utf-8')
  if (refusal?.code === 'slow-down') c.header('retry-after', String(detail['retryAfterSeconds'] ?? 1))
  if (refusal?.code === 'overloaded') c.header('retry-after', '1')
  const problem = { type: `urn:trongtam:${code}`, title: code, status, code, requestId, ...(Object.keys(detail).length > 0 && { detail }), ...(fields !== undefined && { fields }) }
  return c.body(JSON.stringify(problem), status)
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException && error.status === 413) return new Refusal('body-too-large')
  if (error instanceof HTTPException && error.status === 400) return new Refusal('invalid-input')
  return null
}
