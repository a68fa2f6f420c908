import { type RouteConfig, z } from '@hono/zod-openapi'

/** One key per thing a person wants done: a repeat with the same key gets the same answer, and nothing is done twice. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\u0021-\u007e]{16,128}$/)
  .openapi({ description: 'One for each thing to be done, best a UUID: a repeat within 24 hours gets the same answer, and nothing is done twice' })

/** Operations whose answer is not kept for a repeat, each with its reason: for every other unsafe operation it is. */
export const answersNotKept: Readonly<Record<string, string>> = {
  signIn: 'its answer goes with a session’s token, which the database does not hold: a repeat is another sign-in',
  signOut: 'a session that has ended does not end again',
  proveSecondFactor: 'a code counts once, and its answer goes with a session’s token',
  askPasskey: 'makes a challenge that counts once',
  signInByPasskey: 'a challenge counts once, and its answer goes with a session’s token',
  stepUp: 'a proof counts once, and its answer goes with a session’s token',
  changePassword: 'its answer goes with a session’s token, which the database does not hold, and the old password is none any more',
  endOwnSession: 'a session that has ended does not end again',
  endOtherSessions: 'a session that has ended does not end again',
  startTotp: 'makes a secret and changes nothing',
  confirmTotp: 'its answer holds recovery codes, which the database does not hold in clear',
  removeTotp: 'what is removed is not there to be removed again',
  askNewPasskey: 'makes a challenge that counts once',
  addPasskey: 'its answer holds recovery codes, which the database does not hold in clear',
  renamePasskey: 'the same name a second time is the same name',
  removePasskey: 'what is removed is not there to be removed again',
  renewRecoveryCodes: 'its answer holds recovery codes, which the database does not hold in clear',
  confirmRegistration: 'its link works once, and what it makes is a tenant of its own: a repeat is told that the link was used',
  approveRegistration: 'one version of a request is approved once, in the transaction of the new province, where no answer of the ministry is kept',
  readImport: 'reads a text and changes nothing',
  exportAudit: 'its answer is a file, and each export is a row of the audit',
  previewHandover: 'looks at what would move and changes nothing',
  previewPeopleImport: 'reads a file and changes nothing',
  inspectInvitation: 'looks at what a link leads to and changes nothing',
  acceptInvitation: 'a link works once, and what it answers a second time is that it was used',
}

/** Whether an operation takes an `Idempotency-Key` (REL-04). */
export function takesKey({ operationId = '', method }: Pick<RouteConfig, 'operationId' | 'method'>): boolean {
  return method !== 'get' && !(operationId in answersNotKept)
}
