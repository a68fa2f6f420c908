import { type Database, newId, type TenantDb } from '@trongtam/db'
import type { DemoProvince } from '@trongtam/demo'
import { insertLineage, latestUnitPattern, noPast, pastUnits, type ProvincePast, provincePast, saveUnitVersions, todayInVietnam } from '@trongtam/records'
import { idOf } from './accounts.ts'

/** The past of a province of the demonstration as the country's places tell it. */
export async function pastOf(database: Database, province: DemoProvince): Promise<ProvincePast> {
  const code = province.units.find(({ key }) => key === province.committeeKey)?.code
  return code ? database.lookUp((db) => provincePast(db, code, todayInVietnam(new Date()))) : noPast()
}

/** Its districts with their offices and its old communes, each with who carries on for it, beside the units of today. */
export async function seedPast(db: TenantDb, province: DemoProvince, units: ReadonlyMap<string, string>, past: ProvincePast): Promise<void> {
  const department = province.units.find(({ kind }) => kind === 'education-department')?.key ?? province.committeeKey
  const communes = province.units.flatMap(({ kind, code, key }): [string, string][] =>
    kind === 'commune-committee' && code !== null ? [[code, idOf(units, key)]] : [],
  )
  const today = { committeeId: idOf(units, province.committeeKey), departmentId: idOf(units, department), communeCommittees: new Map(communes) }
  const { content } = await latestUnitPattern(db)
  const { versions, edges } = pastUnits(content, past, today, newId)
  await saveUnitVersions(db, { before: [], after: versions })
  await insertLineage(
    db,
    edges.map((edge) => ({ ...edge, eventId: null })),
  )
}
