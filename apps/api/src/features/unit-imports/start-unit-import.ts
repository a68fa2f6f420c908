import { setTimeout } from 'node:timers/promises'
import { Refusal, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { beginUnitImport, judgeAnew } from './begin-unit-import.ts'
import { type ImportWriter, writeUnitImport } from './write-unit-import.ts'

/** So long the answer waits: a short import is done when it comes. */
const waitMs = 2_500

/**
 * Begins an import and writes it. Neither ends with the request: who closes the page right after has begun it all the same,
 * and what has begun has somebody who writes it.
 */
export async function startUnitImport(c: Context<ApiEnv>, importId: string, sha256: string): Promise<{ importId: string }> {
  const { settings, tenant, signedIn, background } = c.var
  const writer = { tenantId: tenant.id as TenantId, tenant, personId: signedIn.personId, personName: signedIn.name }
  const answered = Promise.withResolvers<{ importId: string }>()
  const ended = background.start(async (inPlace) => {
    const begun = begin(c, writer, importId, sha256)
    begun.then(({ answer }) => answered.resolve(answer), answered.reject)
    // The kept answer of a repeat begins nothing.
    if ((await begun).isFresh) await writeUnitImport(settings, writer, importId, inPlace)
  })
  const answer = await answered.promise
  await Promise.race([ended, setTimeout(waitMs)])
  return answer
}

/** An import that would no longer do what was read is judged anew before it is refused, so that it can be read anew. */
async function begin(c: Context<ApiEnv>, writer: ImportWriter, importId: string, sha256: string) {
  let isFresh = false
  try {
    const answer = await inTenant(c, 'unit.edit', async (session) => {
      await beginUnitImport(session, importId, sha256)
      isFresh = true
      return { importId }
    })
    return { answer, isFresh }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import-changed') await c.var.settings.database.inTenant(writer, (db) => judgeAnew({ db }, importId))
    throw error
  }
}
