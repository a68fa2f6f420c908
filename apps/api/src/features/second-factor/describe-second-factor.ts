import { countRecoveryCodes, listPasskeys, rolesEverywhere, totpSince } from '@trongtam/auth'
import { needsSecondFactor } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'

/** The second factors of the person signed in; no secret of them. */
export async function describeSecondFactor(c: Context<ApiEnv>) {
  const { settings, signedIn } = c.var
  const { personId, exemptFromFactor } = signedIn
  const required = !exemptFromFactor && needsSecondFactor(await rolesEverywhere(settings.database, personId))
  return settings.database.lookUp(async (db) => {
    const [since, passkeys, recoveryCodesLeft] = [await totpSince(db, personId), await listPasskeys(db, personId), await countRecoveryCodes(db, personId)]
    return {
      required,
      totpSince: since?.toISOString() ?? null,
      passkeys: passkeys.map(({ id: credential, name, createdAt, lastUsedAt }) => ({
        credential,
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft,
    }
  })
}
