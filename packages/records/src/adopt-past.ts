import { newId, type TenantDb } from '@trongtam/db'
import { type PersonId, type UnitKind, unitHistory } from '@trongtam/domain'
import { recordAudit } from './audit-store.ts'
import { missingPast, type PastMismatch } from './missing-past.ts'
import type { ProvincePast } from './province-past-store.ts'
import { type ProvinceOnMap, unitsToBegin } from './unit-pattern.ts'
import { holdUnitTree, insertLineage, loadLineage, loadUnitVersions, saveUnitVersions } from './unit-history-store.ts'
import { latestUnitPattern } from './unit-pattern-store.ts'
import { unitsThroughTime } from './units-through-time.ts'

export interface Adopting {
  readonly db: TenantDb
  readonly personId: PersonId
  readonly now: Date
  /** Today in Vietnam, as an ISO date. */
  readonly today: string
  readonly province: ProvinceOnMap
  readonly past: ProvincePast
}

/** How much of the past was not there: units that ended, by kind; earlier versions of units that are; edges of the lineage. */
export interface AdoptedPast {
  readonly units: ReadonlyMap<UnitKind, number>
  readonly earlierVersions: number
  readonly edges: number
}

/**
 * Gives a province that began without it the past it would begin with today: units that ended with who carries on for them,
 * and what its units were before the reform. Changes nothing that is stored, and nothing at all a second time or with
 * `dry`; writes nothing, and says why, where its tree is not that of the country's province.
 */
export async function adoptPast(adopting: Adopting, { dry = false } = {}): Promise<AdoptedPast | PastMismatch> {
  const { db, province, past, today } = adopting
  await holdUnitTree(db)
  const stored = { versions: await loadUnitVersions(db), lineage: await loadLineage(db) }
  const { content } = await latestUnitPattern(db)
  const whole = unitsThroughTime(content, province, unitsToBegin(content, province, today, newId), past, newId)
  const missing = missingPast(whole, stored)
  if ('isTreeAnother' in missing) return missing
  const { before, after, edges } = missing
  const known = unitHistory(stored.versions).versionsByUnit
  const ended = after.filter(({ unitId }) => !known.has(unitId))
  const units = new Map([...Map.groupBy(ended, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length]))
  const adopted = { units, earlierVersions: after.length - ended.length, edges: edges.length }
  if (dry || after.length + edges.length === 0) return adopted
  await saveUnitVersions(db, { before, after })
  await insertLineage(
    db,
    edges.map((edge) => ({ ...edge, eventId: null })),
  )
  await recordAudit(adopting, { action: 'unit.adopt-past', entity: 'tenant', entityId: db.tenantId, before: null, after: { units: ended.length } })
  return adopted
}
