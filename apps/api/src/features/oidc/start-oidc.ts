import { askProvider, countAttempt, findProvider, OidcFailure, providerLimits } from '@trongtam/auth'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { ownPath } from '#http/own-path.ts'
import { callbackUrl, keepAsked, openProvider } from './asked-provider.ts'

/** Where the browser goes to sign in with a tenant's own accounts; what its return must match is kept in a sealed cookie. */
export async function startOidc(c: Context<ApiEnv>, slug: string, wanted: string | undefined): Promise<URL> {
  const { database, sealer } = c.var.settings
  await countAttempt(database, providerLimits(c.var.network), null)
  const provider = await database.lookUp((db) => findProvider(db, slug))
  const callback = callbackUrl(c)
  if (!provider || !callback) throw new OidcFailure('unavailable')
  const { url, asked } = await askProvider(openProvider(sealer, provider), callback.href)
  keepAsked(c, { ...asked, slug, wanted: ownPath(wanted) })
  return url
}
