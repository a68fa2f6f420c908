import type { Handle } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { latestUnitPattern, unitPatternOrNone } from '@trongtam/records'

/** The latest pattern, or one revision of it. Refuses 'not-found'. */
export async function readUnitPattern(db: Handle, revision: number | undefined) {
  const found = revision === undefined ? await latestUnitPattern(db) : await unitPatternOrNone(db, revision)
  if (!found) throw new Refusal('not-found')
  return { ...found, publishedAt: found.publishedAt?.toISOString() ?? null }
}
