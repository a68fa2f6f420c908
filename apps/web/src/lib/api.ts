import { createClient } from '@trongtam/client'
import { askForProof } from './proof.ts'
import { provenFetch } from './proven-fetch.ts'
import { RefusalError } from './refusal-error.ts'
import { repeatingFetch } from './repeating-fetch.ts'

export const api = createClient(
  '',
  provenFetch(
    repeatingFetch((request) => fetch(request)),
    askForProof,
  ),
)

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response }

/** The JSON of a successful answer; throws a RefusalError for every other outcome. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const answer = await call.catch((error: unknown) => {
    // A request that was given up is not a failure to be told.
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new RefusalError('unreachable')
  })
  if (answer.response.ok && answer.data !== undefined && answer.data !== null) return answer.data
  throw refusalOf(answer.error)
}

/** The header that says upon which version a change was made. */
export function ifMatch(version: number) {
  return { 'if-match': `"${version}"` }
}

function refusalOf(body: unknown): RefusalError {
  return isProblem(body) ? new RefusalError(body.code, body) : new RefusalError('internal')
}

function isProblem(body: unknown): body is import('@trongtam/client').Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body
}
