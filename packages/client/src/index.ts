import createFetchClient from 'openapi-fetch'
import type { paths } from './schema.gen.ts'

export type * from './schema.gen.ts'

/**
 * A client that knows every path, parameter, body and answer of the API. Cookies go along on the same origin. `send` is
 * how a request gets its answer; the browser's own way unless told.
 */
export function createClient(baseUrl: string, send?: (request: Request) => Promise<Response>) {
  return createFetchClient<paths>({ baseUrl, credentials: 'same-origin', ...(send && { fetch: send }) })
}
