import { OpenAPIHono } from '@hono/zod-openapi'
import type { OpenTenant, Sealer, SignedIn } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import type { Logger } from 'pino'
import type { BackgroundWork } from './background-work.ts'
import type { Bounds } from './bounded-work.ts'
import type { Repeating } from './idempotency.ts'
import type { Limits } from './limits.ts'

export interface Settings {
  readonly database: Database
  readonly logger: Logger
  /** Origins whose pages may change things: the public address of this server. */
  readonly publicUrl: string | null
  readonly trustedProxies: readonly string[]
  readonly webRoot: string | null
  /** Where the mails of a demonstration lie for everybody to read; null where mail is sent. */
  readonly mailboxFolder: string | null
  readonly sealer: Sealer
  readonly now: () => Date
  /** How much is done at once and how long it may take; what a pool of ten connections can do unless told. */
  readonly limits?: Limits
  /** Where work goes on after its request; one of its own unless told. */
  readonly background?: BackgroundWork
}

export interface Variables {
  readonly settings: Settings
  readonly bounds: Bounds
  readonly background: BackgroundWork
  readonly requestId: string
  readonly network: string
  readonly nonce: string
  readonly signedIn: SignedIn
  readonly tenant: OpenTenant
  /** What is left of the time the request may take. */
  readonly timeLeftMs?: number
  /** Where the request brought an `Idempotency-Key`. */
  readonly repeating?: Repeating
}

export type ApiEnv = { Variables: Variables }
export type Api = OpenAPIHono<ApiEnv>

/** An API whose validation faults are refusals like any other. */
export function createApi(): Api {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success)
        throw new Refusal('invalid-input', { fields: result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) })
    },
  })
}
