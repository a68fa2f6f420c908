import { newId, type TenantDb } from '@trongtam/db'
import { unitFigure } from '@trongtam/db/tables'
import { type DemoProvince, generatedFigures } from '@trongtam/demo'
import { idOf } from './accounts.ts'

const rowsEach = 2_000

/** What the invented schools of a province reported, marked as the demonstration's. */
export async function seedFigures(db: TenantDb, { units }: DemoProvince, ids: ReadonlyMap<string, string>): Promise<void> {
  const figures = generatedFigures(units)
  for (let from = 0; from < figures.length; from += rowsEach)
    await db.insert(unitFigure).values(
      figures.slice(from, from + rowsEach).map(({ unitKey, schoolYear, ...figure }) => ({
        ...figure,
        schoolYear,
        tenantId: db.tenantId,
        id: newId(),
        unitId: idOf(ids, unitKey),
        reportedOn: `${schoolYear}-10-15`,
        demo: true,
      })),
    )
}
