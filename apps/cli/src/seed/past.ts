import { type Database, newId, type TenantDb } from '@trongtam/db'
import type { DemoProvince } from '@trongtam/demo'
import { operatorId } from '@trongtam/domain'
import {
  adoptPast,
  insertLineage,
  latestUnitPattern,
  noPast,
  type PastUnits,
  pastUnits,
  type ProvinceOnMap,
  provinceOnMapOrNone,
  type ProvincePast,
  provincePast,
  saveUnitVersions,
  todayInVietnam,
} from '@trongtam/records'
import { idOf } from './accounts.ts'

/** A province of the demonstration and its past as the country's places tell them. */
export interface CountryTells {
  readonly past: ProvincePast
  readonly onMap: ProvinceOnMap | null
}

export async function pastOf(database: Database, province: DemoProvince): Promise<CountryTells> {
  const code = province.units.find(({ key }) => key === province.committeeKey)?.code
  const today = todayInVietnam(new Date())
  if (!code) return { past: noPast(), onMap: null }
  return database.lookUp(async (db) => ({ past: await provincePast(db, code, today), onMap: await provinceOnMapOrNone(db, code, today) }))
}

/** A province that an earlier version filled gets its past too; one that has it already, or whose tree became another, stays. */
export async function adoptDemoPast(db: TenantDb, { past, onMap }: CountryTells): Promise<void> {
  const now = new Date()
  if (onMap && past.province.length > 0) await adoptPast({ db, personId: operatorId, now, today: todayInVietnam(now), province: onMap, past })
}

/** Its districts with their offices and its old communes, each with who carries on for it, beside the units of today; they are returned. */
export async function seedPast(db: TenantDb, province: DemoProvince, units: ReadonlyMap<string, string>, past: ProvincePast): Promise<PastUnits> {
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
  return { versions, edges }
}
