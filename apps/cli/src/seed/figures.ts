import { newId, type TenantDb } from '@trongtam/db'
import { unitFigure } from '@trongtam/db/tables'
import { type DemoProvince, formerFigures, type FormerFigure, generatedFigures } from '@trongtam/demo'
import type { PastUnits } from '@trongtam/records'
import { idOf } from './accounts.ts'

const rowsEach = 2_000

/** What the invented schools of a province reported, marked as the demonstration's. */
export async function seedFigures(db: TenantDb, { units }: DemoProvince, ids: ReadonlyMap<string, string>): Promise<void> {
  await insertFigures(
    db,
    generatedFigures(units).map(({ unitKey, ...figure }) => ({ ...figure, unitId: idOf(ids, unitKey) })),
  )
}

/**
 * What the districts and the department would have reported for those schools the year before. Nothing where the invented
 * schools are so few that a district has none.
 */
export async function seedFormerFigures(db: TenantDb, { units }: DemoProvince, ids: ReadonlyMap<string, string>, past: PastUnits): Promise<void> {
  const districts = new Set(past.versions.flatMap(({ kind, unitId }) => (kind === 'district-committee' ? [unitId] : [])))
  const districtOf = new Map<string, string>()
  for (const { fromUnitId, toUnitId } of past.edges) if (districts.has(fromUnitId) && !districtOf.has(toUnitId)) districtOf.set(toUnitId, fromUnitId)
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const formerOf = (schoolKey: string) => {
    const above = byKey.get(byKey.get(schoolKey)?.parentKey ?? '')
    const aboveId = above && idOf(ids, above.key)
    return above?.kind === 'education-department' ? aboveId : districtOf.get(aboveId ?? '')
  }
  const figures = formerFigures(generatedFigures(units), formerOf)
  const reporters = new Set(figures.map(({ unitId }) => unitId))
  if ([...districts].every((district) => reporters.has(district))) await insertFigures(db, figures)
}

async function insertFigures(db: TenantDb, figures: readonly FormerFigure[]): Promise<void> {
  for (let from = 0; from < figures.length; from += rowsEach)
    await db
      .insert(unitFigure)
      .values(
        figures
          .slice(from, from + rowsEach)
          .map((figure) => ({ ...figure, tenantId: db.tenantId, id: newId(), reportedOn: `${figure.schoolYear}-10-15`, demo: true })),
      )
}
