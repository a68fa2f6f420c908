import { randomUUID } from 'node:crypto'
import { openSealer } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import type { TestPerson } from '@trongtam/testing'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { Settings } from './http/api.ts'

export interface TestCall {
  readonly as?: TestPerson | null
  /** JSON, or a form as it is. */
  readonly body?: unknown
  /** A body as it is, instead of `body` as JSON. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The key of a change; one of its own unless told, as the web app gives each; null for none. */
  readonly key?: string | null
  /** The address of the peer, as the socket has it. */
  readonly from?: string
}

export interface TestAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever the API answered
  readonly json: any
}

export type TestApp = (method: string, path: string, call?: TestCall) => Promise<TestAnswer>

/** The settings of a server for tests: what is not given is off. */
export function testSettings(database: Database, given: Partial<Settings> = {}): Settings {
  const sealer = openSealer('a-key-for-tests-alone-of-32-characters')
  return { database, logger: pino({ level: 'silent' }), publicUrl: null, trustedProxies: [], webRoot: null, sealer, now: () => new Date(), ...given }
}

/** The real app over a real database, called in process as a browser of the same origin would. */
export function openTestApp(database: Database, now: () => Date = () => new Date(), settings: Partial<Settings> = {}): TestApp {
  const app = createApp(testSettings(database, { now, ...settings }))
  return async (method, path, { as = null, body, text: raw, headers = {}, key = randomUUID(), from } = {}) => {
    const sent = raw ?? (body === undefined || body instanceof FormData ? body : JSON.stringify(body))
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(as && { cookie: `trongtam=${as.token}` }),
        ...(sent !== undefined && !(sent instanceof FormData) && { 'content-type': 'application/json' }),
        ...(key !== null && method !== 'GET' && { 'idempotency-key': key }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    const response = await app.request(request, undefined, from === undefined ? undefined : { incoming: { socket: { remoteAddress: from } } })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, json: isJson && text !== '' ? JSON.parse(text) : null }
  }
}
