import { IdempotencyKey } from '@trongtam/contracts'
import { Refusal } from '@trongtam/domain'
import type { KeptAnswers, RepeatableRequest } from '@trongtam/records'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiEnv } from './api.ts'

/** What a request says of being repeated. `used` once a transaction has taken it on. */
export interface Repeating {
  readonly key: string
  readonly operation: string
  used: boolean
}

/** Reads the `Idempotency-Key` of an operation that takes one (REL-04); refuses 'invalid-input' for another form. */
export function takeKey(operation: string): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key !== undefined && !IdempotencyKey.safeParse(key).success)
      throw new Refusal('invalid-input', { fields: [{ path: 'idempotency-key', message: 'must be 16 to 128 visible ASCII characters' }] })
    if (key !== undefined) c.set('repeating', { key, operation, used: false })
    await next()
  }
}

/**
 * What `work` answers, once for each key: a repeat gets the answer that was kept, which is written in the transaction of
 * the work itself, so that there is neither an effect without its answer nor an answer without its effect. With a key the
 * answer is what JSON holds of it, the first time as well. A request opens one transaction that is safe to repeat: a second
 * would take the first one's answer for its own, and throws.
 */
export async function answerOnce<T>(c: Context<ApiEnv>, answers: () => KeptAnswers, work: () => Promise<T>): Promise<T> {
  const { repeating } = c.var
  if (!repeating) return work()
  if (repeating.used) throw new Error('A request that is safe to repeat opens one transaction')
  repeating.used = true
  const request = await requestOf(c, repeating)
  const kept = answers()
  const given = await kept.find(request)
  if (given) return given.answer as T
  const answer = asJson(await work())
  await kept.keep(request, answer)
  return answer as T
}

/** All that makes two requests the same: the place, the version they were made upon, and the body. */
async function requestOf(c: Context<ApiEnv>, { key, operation }: Repeating): Promise<RepeatableRequest> {
  const { settings } = c.var
  const url = new URL(c.req.url)
  const context = JSON.stringify([url.pathname, url.search, c.req.header('if-match') ?? null])
  return { key, operation, fingerprint: settings.sealer.digest(await bodyOf(c), `request ${context}`) }
}

/** The body without what a browser chooses anew each time it sends the same form: the line between its parts. */
async function bodyOf(c: Context<ApiEnv>): Promise<Uint8Array> {
  const body = await c.req.bytes()
  const [, boundary] = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(c.req.header('content-type') ?? '') ?? []
  return boundary ? Buffer.from(Buffer.from(body).toString('latin1').replaceAll(boundary, ''), 'latin1') : body
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
