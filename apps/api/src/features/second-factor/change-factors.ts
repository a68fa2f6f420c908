import { dropRecoveryCodes, findStanding, lockPerson, renewRecoveryCodes, rolesEverywhere, type Standing } from '@trongtam/auth'
import type { PlatformDb } from '@trongtam/db'
import { needsSecondFactor, Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import { completeSignIn } from '#features/session/complete-sign-in.ts'
import type { ApiEnv } from '#http/api.ts'
import { mustBeFresh } from '#http/must-be-fresh.ts'

export interface FactorsChanged {
  readonly recoveryCodes: string[] | null
}

/** What is changed; recovery codes it makes are told. */
export type FactorChange = (db: PlatformDb, before: Standing) => Promise<string[] | void>

/**
 * Changes the second factors of the person signed in, one change at a time, and tells them by mail. The first factor brings
 * recovery codes, the last one takes them along. A session that waited for it goes on as a full one under a new token.
 * Refuses 'step-up-required' without a fresh proof, and 'last-factor' where a role of theirs needs the one removed.
 */
export async function changeFactors(c: Context<ApiEnv>, change: FactorChange): Promise<FactorsChanged> {
  const { settings, signedIn } = c.var
  const { personId, awaiting, remember } = signedIn
  mayChangeFactors(c)
  const isRequired = !signedIn.exemptFromFactor && needsSecondFactor(await rolesEverywhere(settings.database, personId))
  let recoveryCodes: string[] | null = null
  const perform = async (db: PlatformDb) => void (recoveryCodes = await changeWithin(db, c, { change, isRequired }))
  if (awaiting) await completeSignIn(c, { personId, proof: 'password+factor', remember, useUp: perform })
  else await settings.database.inPlatform(perform)
  return { recoveryCodes }
}

/** Refuses 'step-up-required' without a fresh proof; a session that waits for the first factor began with the password minutes ago. */
export function mayChangeFactors(c: Context<ApiEnv>): void {
  if (!c.var.signedIn.awaiting) mustBeFresh(c)
}

async function changeWithin(
  db: PlatformDb,
  c: Context<ApiEnv>,
  { change, isRequired }: { readonly change: FactorChange; readonly isRequired: boolean },
): Promise<string[] | null> {
  const { personId, awaiting } = c.var.signedIn
  const now = c.var.settings.now()
  const holder = await lockPerson(db, personId)
  const before = await standingOf(db, c)
  // Somebody set one up since this session began: it is theirs to prove first.
  if (awaiting && before.factors.length > 0) throw new Refusal('second-factor-required', { factors: before.factors })
  const made = await change(db, before)
  const after = await standingOf(db, c)
  if (after.factors.length === 0 && isRequired) throw new Refusal('last-factor')
  if (after.factors.length === 0) await dropRecoveryCodes(db, personId)
  await queueMail(db, { kind: 'factor-changed', to: holder, params: { at: now.toISOString() }, ticket: null })
  await recordAuditOfMember(db, { personId, now }, { action: 'account.change-factors', entity: 'person', entityId: personId, before: null, after: null })
  const isFirst = before.factors.length === 0 && after.factors.length > 0
  return isFirst ? renewRecoveryCodes(db, personId, now) : (made ?? null)
}

async function standingOf(db: PlatformDb, c: Context<ApiEnv>): Promise<Standing> {
  const standing = await findStanding(db, c.var.signedIn.personId)
  if (!standing) throw new Refusal('not-found')
  return standing
}
