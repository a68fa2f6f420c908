import type { TenantDb } from '@trongtam/db'
import { type FigureKind, figuresDay, reportOfSamePupils, standsFor } from '@trongtam/domain'
import { pathToRoot, unitNames } from '@trongtam/records'
import { type EndedReport, listDividedReports, listEndedReports } from './report-before-store.ts'
import { successionOfEnded } from './succession-of-ended.ts'
import { type FigureYearOf, listBelow } from './unit-figure-store.ts'

/** A unit that reported one of these figures for that year before an event dated back, for pupils this unit would count again; null: none did. */
export async function reporterBeforeEvent(db: TenantDb, { unitId, schoolYear }: FigureYearOf, kinds: readonly FigureKind[]) {
  if (kinds.length === 0) return null
  const day = figuresDay(schoolYear)
  const reports = [...(await endedReports(db, await listEndedReports(db, { schoolYear, kinds }), day)), ...(await dividedReports(db, { schoolYear, kinds }))]
  if (reports.length === 0) return null
  const paths = new Map<string, readonly string[]>()
  for (const { lastDay } of reports) if (!paths.has(lastDay)) paths.set(lastDay, await pathToRoot(db, unitId, lastDay))
  const below = await listBelow(db, unitId, day)
  const found = reportOfSamePupils({ unitId, below, pathOn: (on) => paths.get(on) ?? [] }, reports)
  if (!found) return null
  return { unitId: found.unitId, kind: found.kind, unitName: (await unitNames(db, [found.unitId], found.lastDay)).get(found.unitId) ?? '' }
}

async function endedReports(db: TenantDb, ended: readonly EndedReport[], day: string) {
  const succession = await successionOfEnded(db, ended, day)
  return ended.map(({ unitId, kind, lastDay, parentUnitId }) => {
    const stood = succession.of(unitId)
    return { unitId, kind, lastDay, parts: [], places: stood ? standsFor(stood, parentUnitId) : [] }
  })
}

async function dividedReports(db: TenantDb, asked: Parameters<typeof listDividedReports>[1]) {
  const divided = await listDividedReports(db, asked)
  return divided.map(({ unitId, kind, lastDay, partId }) => ({
    unitId,
    kind: asked.kinds.find((each) => each === kind),
    lastDay,
    parts: [partId],
    places: [unitId],
  }))
}
