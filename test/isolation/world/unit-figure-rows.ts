import { randomInt } from 'node:crypto'
import { newId, type TenantDb } from '@trongtam/db'
import { unitFigure } from '@trongtam/db/tables'
import { leak } from './leak.ts'

/** The school year of the figures below. */
export const figuresOf = 2025

/** What a unit reported for a year: values no other province has. */
export async function addUnitFigures(db: TenantDb, unitId: string, mark: string): Promise<void> {
  const year = { tenantId: db.tenantId, unitId, schoolYear: figuresOf, reportedOn: '2025-09-10', source: leak('figuresource', mark) }
  await db.insert(unitFigure).values([
    { ...year, id: newId(), kind: 'pupils', value: randomInt(100_000_000, 900_000_000) },
    { ...year, id: newId(), kind: 'solid-rooms', numerator: randomInt(100_000_000, 900_000_000), denominator: 950_000_000 },
  ])
}
