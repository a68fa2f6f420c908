import { randomUUID } from 'node:crypto'
import { openSealer } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import { aNetwork, type TestPerson } from '@trongtam/testing'
import { pino } from 'pino'
import { mailbox } from './a-mailbox.ts'
import { createApp } from './app.ts'
import type { Settings } from './http/api.ts'

export interface TestCall {
  readonly as?: TestPerson | null
  readonly body?: unknown
  /** Sends the body as a form with its files, not as JSON. */
  readonly isForm?: boolean
  /** A body as it is, instead of `body` as JSON. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The key of a change; one of its own unless told, as the web app gives each; null for none. */
  readonly key?: string | null
  /** The address of the peer, as the socket has it; one of its own unless told, so that no test slows another down. */
  readonly from?: string
}

export interface TestAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as it came, for what is no text. */
  readonly bytes: Uint8Array
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever the API answered
  readonly json: any
}

export type TestApp = (method: string, path: string, call?: TestCall) => Promise<TestAnswer>

/** The settings of a server for tests: what is not given is off, but for a mailbox with one mail. */
export function testSettings(database: Database, given: Partial<Settings> = {}): Settings {
  const sealer = openSealer('a-key-for-tests-alone-of-32-characters')
  return {
    database,
    logger: pino({ level: 'silent' }),
    publicUrl: null,
    trustedProxies: [],
    webRoot: null,
    mailboxFolder: mailbox.folder,
    sealer,
    now: () => new Date(),
    ...given,
  }
}

/** The real app over a real database, called in process as a browser of the same origin would. */
export function openTestApp(database: Database, now: () => Date = () => new Date(), settings: Partial<Settings> = {}): TestApp {
  const app = createApp(testSettings(database, { now, ...settings }))
  return async (method, path, { as = null, body, isForm = false, text: raw, headers = {}, key = randomUUID(), from = aNetwork() } = {}) => {
    const sent = raw ?? (body === undefined ? body : isForm ? formOf(body) : JSON.stringify(body))
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
    const response = await app.request(request, undefined, { incoming: { socket: { remoteAddress: from } } })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, bytes, json: isJson && text !== '' ? JSON.parse(text) : null }
  }
}

function formOf(body: unknown): FormData {
  const form = new FormData()
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [['body', body] as const]
  for (const [name, value] of entries) form.append(name.toWellFormed(), value instanceof File ? value : asText(value))
  return form
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : String(JSON.stringify(value))).toWellFormed()
}
