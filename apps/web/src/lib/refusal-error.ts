import type { RefusalCode } from '@trongtam/domain'
import type { Problem } from '@trongtam/client'

/** Every reason a request can fail for: a refusal, a fault of the server, or no answer at all. */
export type FailureCode = RefusalCode | 'internal' | 'unreachable'

/** A request the server refused, failed or never answered. */
export class RefusalError extends Error {
  readonly code: FailureCode
  readonly requestId: string | null
  readonly fields: readonly { readonly path: string; readonly message: string }[]
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: FailureCode, about: Partial<Pick<Problem, 'requestId' | 'fields' | 'detail'>> = {}) {
    super(code)
    this.name = 'RefusalError'
    this.code = code
    this.requestId = about.requestId ?? null
    this.fields = about.fields ?? []
    this.detail = about.detail ?? {}
  }
}

/** The code of any error thrown in the application; what is not a refusal is a fault of ours. */
export function failureCode(error: unknown): FailureCode {
  return error instanceof RefusalError ? error.code : 'internal'
}

export function isRefusal(error: unknown, code: FailureCode): error is RefusalError {
  return error instanceof RefusalError && error.code === code
}
