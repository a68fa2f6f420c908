import createFetchClient from 'openapi-fetch'
import type { paths } from './schema.gen.ts'

export type * from './schema.gen.ts'

/** A client that knows every path, parameter, body and answer of the API. Cookies go along on the same origin. */
export function createClient(baseUrl: string) {
  return createFetchClient<paths>({ baseUrl, credentials: 'same-origin' })
}
