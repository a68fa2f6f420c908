/**
 * The closed list of reasons why a request is refused. The API maps each to a status, the web to a wording:
 * adding one breaks both builds until they exist.
 */
export const refusalCodes = [
  'not-signed-in',
  'wrong-credentials',
  'slow-down',
  'forbidden-origin',
  'not-permitted',
  'not-found',
  'invalid-input',
  'unsupported-media-type',
  'body-too-large',
  'version-required',
  'version-stale',
  'plan-exists',
  'plan-not-issued',
  'plan-locked',
  'plan-not-submitted',
  'plan-incomplete',
  'plan-being-amended',
  'edition-unchanged',
  'change-gone',
  'nothing-to-undo',
  'template-faulty',
  'revision-unchanged',
  'consultation-closed',
  'unit-unknown',
  'template-missing',
  'document-unreadable',
  'document-is-report',
  'publication-changed',
  'publication-unchanged',
  'already-withdrawn',
  'overloaded',
  'already-exists',
  'still-in-use',
  'second-factor-required',
  'enrolment-required',
  'step-up-required',
  'wrong-code',
  'passkey-refused',
  'last-factor',
  'too-many-passkeys',
  'tenant-read-only',
  'tenant-suspended',
  'ticket-invalid',
  'password-needed',
  'password-weak',
  'position-held',
  'last-administrator',
  'handover-changed',
  'import-changed',
  'import-faulty',
  'workbook-unreadable',
  'registration-decided',
  'province-taken',
  'letter-refused',
  'idempotency-mismatch',
  'request-in-flight',
  'took-too-long',
  'unit-event-faulty',
  'unit-pattern-faulty',
  'unit-event-changed',
  'unit-event-depended-on',
  'already-undone',
  'import-running',
  'merger-refused',
  'figure-reported-elsewhere',
  'figure-reported-before-event',
  'unit-ended-before-year',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** Stops a request: thrown inside a transaction it rolls the transaction back. `detail` never holds data of others. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}
