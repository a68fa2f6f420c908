import { type RouteConfig, z } from '@hono/zod-openapi'

/** One key per thing a person wants done: a repeat with the same key gets the same answer, and nothing is done twice. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\u0021-\u007e]{16,128}$/)
  .openapi({ description: 'One for each thing to be done, best a UUID: a repeat within 24 hours gets the same answer, and nothing is done twice' })

const session = 'its answer goes with a session’s token, which the database does not hold: a repeat is another sign-in'
const secrets = 'its answer tells secrets once, and the database keeps none of them: a repeat makes others, or is refused'
const challenge = 'asks for something to prove oneself with, which serves once: a repeat gets another'
const reading = 'reads, and changes nothing'
const ticket = 'the link it comes from opens once: a repeat is told so'
const file = 'its answer is a file made anew; each export stands in the audit by itself'
const gone = 'what was taken away is not taken away again: a repeat is told that it is not there'

/** Operations whose answer is not kept for a repeat, each with its reason: for every other unsafe operation it is. */
export const answersNotKept: Readonly<Record<string, string>> = {
  acceptInvitation: ticket,
  addPasskey: secrets,
  approveRegistration: 'a sign-up is decided once, upon the version that was read: a repeat is told that it is decided',
  askNewPasskey: challenge,
  askPasskey: challenge,
  changePassword: session,
  confirmRegistration: ticket,
  confirmTotp: secrets,
  endOtherSessions: 'a session that has ended does not end again',
  exportOwnData: 'its answer is all that is held of a person, of which no copy is kept',
  eraseAccount: 'the account and its sessions are gone: a repeat is nobody’s',
  endOwnSession: 'a session that has ended does not end again',
  discardAmendment: gone,
  discardTemplateDraft: gone,
  exportAudit: file,
  exportComparison: file,
  exportPlan: file,
  exportUnitFigures: file,
  exportUnits: file,
  inspectInvitation: reading,
  previewDecisions: reading,
  previewHandover: reading,
  previewPeopleImport: reading,
  previewUnitClass: reading,
  previewUnitEvent: reading,
  proveSecondFactor: session,
  readImport: reading,
  readTemplateDocument: reading,
  removeCitation: gone,
  removeDocumentRelation: gone,
  saveTemplateDraft: 'it saves a draft whole upon the version that was read: a repeat is told which version stands, with its content',
  removePasskey: gone,
  removeUnitClass: gone,
  removeTotp: gone,
  renamePasskey: 'the same name twice is the same name',
  renewRecoveryCodes: secrets,
  resetPassword: ticket,
  signIn: session,
  signInByPasskey: session,
  signOut: 'a session that has ended does not end again',
  startTotp: secrets,
  stepUp: session,
}

/** Whether an operation takes an `Idempotency-Key` (REL-04). */
export function takesKey({ operationId = '', method }: Pick<RouteConfig, 'operationId' | 'method'>): boolean {
  return method !== 'get' && !(operationId in answersNotKept)
}
