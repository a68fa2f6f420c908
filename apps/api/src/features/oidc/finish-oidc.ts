import {
  findProvider,
  findStanding,
  forgetAttempts,
  linkSubject,
  type MatchedPerson,
  matchPerson,
  OidcFailure,
  providerLimits,
  readAnswer,
  type Vouched,
} from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import { completeSignIn, type Proof } from '#features/session/complete-sign-in.ts'
import type { ApiEnv } from '#http/api.ts'
import { type AskedProvider, callbackUrl, openProvider } from './asked-provider.ts'

/**
 * Reads a provider's answer, finds the member of its tenant it speaks of, and begins their session: nobody gets an account
 * or a membership by it. Answers whether more is asked for. Throws `OidcFailure`.
 */
export async function finishOidc(c: Context<ApiEnv>, asked: AskedProvider | null): Promise<{ readonly isComplete: boolean }> {
  const { database, sealer, now } = c.var.settings
  const answered = callbackUrl(c, new URL(c.req.url).search)
  if (!asked || !answered) throw new OidcFailure('expired')
  const provider = await database.lookUp((db) => findProvider(db, asked.slug))
  if (!provider) throw new OidcFailure('unavailable')
  const vouched = await readAnswer(openProvider(sealer, provider), answered, asked)
  const spokenOf = { tenantId: provider.tenantId, ...vouched }
  const matched = await database.lookUp((db) => matchPerson(db, spokenOf, now()))
  if (typeof matched === 'string') throw new OidcFailure(matched)
  const { personId, isNew } = matched
  const state = await completeSignIn(c, {
    personId,
    proof: await proofOf(c, matched, vouched),
    remember: false,
    ...(isNew && { useUp: (db) => linkSubject(db, spokenOf, personId, now()) }),
  }).catch(notHere)
  await forgetAttempts(database, providerLimits(c.var.network), null)
  return { isComplete: state.awaiting === null }
}

/**
 * A provider speaks for its own tenant. Whoever serves others as well proves themselves to us besides, so that no tenant's
 * provider opens another tenant.
 */
async function proofOf(c: Context<ApiEnv>, { personId, elsewhere }: MatchedPerson, { isStrong }: Vouched): Promise<Proof> {
  if (!elsewhere) return isStrong ? 'oidc+factor' : 'oidc'
  const standing = await c.var.settings.database.lookUp((db) => findStanding(db, personId))
  if (standing?.factors.length === 0) throw new OidcFailure('several-tenants')
  return 'oidc'
}

/** Disabled, or linked to somebody else, while the provider was asked. */
function notHere(error: unknown): never {
  throw error instanceof Refusal && error.code === 'wrong-credentials' ? new OidcFailure('no-account', error) : error
}
