import { formatSchoolYear } from '@trongtam/domain'
import type { MakeSample } from './samples.ts'
import { figuresOf } from './unit-figure-rows.ts'

const schoolYear = formatSchoolYear(figuresOf)

/** What units reported; the full province's school has its figures of one year. */
export const unitFigureSamples: Readonly<Record<string, MakeSample>> = {
  getUnitFigures: ({ own, other }) => ({ path: { unitId: own.schoolId }, foreign: { unitId: other.schoolId } }),
  reportUnitFigures: async (world) => ({
    path: { unitId: world.own.schoolId, schoolYear },
    headers: { 'if-match': await versionOf(world) },
    body: { figures: [{ kind: 'pupils', value: 1234, numerator: null, denominator: null }], source: 'Báo cáo đầu năm học' },
    foreign: { unitId: world.other.schoolId },
  }),
  compareUnitFigures: ({ own, other }) => ({
    query: { schoolYear, kind: 'pupils', view: 'current', on: '2026-01-01', parentId: own.unitId },
    foreign: { parentId: other.unitId },
  }),
  exportUnitFigures: ({ own, other }) => ({
    body: { schoolYear, kind: 'pupils', view: 'current', on: '2026-01-01', parentId: own.unitId },
    foreign: { parentId: other.unitId },
  }),
}

async function versionOf({ call, own }: Parameters<MakeSample>[0]): Promise<string> {
  const { json } = await call('GET', `/api/v1/t/${own.slug}/units/${own.schoolId}/figures`, { as: own.founder })
  return `"${json.years.find((year: { schoolYear: string }) => year.schoolYear === schoolYear).version}"`
}
