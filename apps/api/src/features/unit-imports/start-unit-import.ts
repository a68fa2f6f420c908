import { setTimeout } from 'node:timers/promises'
import { Refusal, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { beginUnitImport, judgeAnew } from './begin-unit-import.ts'
import { writeUnitImport } from './write-unit-import.ts'

/** So long the answer waits: a short import is done when it comes. */
const waitMs = 2_500

/**
 * Begins an import and writes it after the answer. One that would no longer do what was read is judged anew before it is
 * refused, so that it can be read anew.
 */
export async function startUnitImport(c: Context<ApiEnv>, importId: string, sha256: string): Promise<{ importId: string }> {
  const { settings, tenant, signedIn, background } = c.var
  const writer = { tenantId: tenant.id as TenantId, tenant, personId: signedIn.personId, personName: signedIn.name }
  let begun = false
  try {
    const answer = await inTenant(c, 'unit.edit', async (session) => {
      await beginUnitImport(session, importId, sha256)
      begun = true
      return { importId }
    })
    // The kept answer of a repeat begins nothing.
    if (begun) await Promise.race([background.start((inPlace) => writeUnitImport(settings, writer, importId, inPlace)), setTimeout(waitMs)])
    return answer
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import-changed') await settings.database.inTenant(writer, (db) => judgeAnew({ db }, importId))
    throw error
  }
}
