import { figureFaultOf, figuresDay, isValidOn, mayDoAt, mustBeUpon, Refusal, type SchoolYear } from '@trongtam/domain'
import { pathToRoot, recordAudit, takeTurn, type TenantSession } from '@trongtam/records'
import { figureYearWithChange } from './describe-figures.ts'
import { findFigureYear, type KindedFigure, reporterOfSame, saveFigureYear, spansOf, type YearOfFigures } from './unit-figure-store.ts'

interface FiguresAtVersion {
  readonly unitId: string
  readonly schoolYear: SchoolYear
  readonly version: number
}

interface AskedFigures {
  readonly figures: readonly KindedFigure[]
  readonly source: string | null
}

/**
 * Sets what a unit reports for a school year, whole. Refuses 'not-permitted' outside the asker's subtree of today, 'unit-unknown'
 * where the unit is not there on the day of the year's figures, 'figure-reported-elsewhere' where a unit above or below it
 * reported the same figure: each counts once.
 */
export async function reportFigures(session: TenantSession, at: FiguresAtVersion, asked: AskedFigures) {
  const { db, held, today } = session
  if (!mayDoAt(held, 'unit.report-figures', await pathToRoot(db, at.unitId, today))) throw new Refusal('not-permitted')
  await mustBeThere(session, at)
  mustBeFigures(asked.figures)
  await takeTurn(db, 'figures')
  const before = await findFigureYear(db, at)
  mustBeUpon(before, at.version)
  const same = await reporterOfSame(
    db,
    at,
    asked.figures.map(({ kind }) => kind),
  )
  if (same) throw new Refusal('figure-reported-elsewhere', same)
  await saveFigureYear(db, at, { ...asked, version: before.version + 1, reportedOn: today, source: asked.source === '' ? null : asked.source })
  const after = await findFigureYear(db, at)
  await recordAudit(session, { action: 'unit.report-figures', entity: 'unit', entityId: at.unitId, before: auditOf(before), after: auditOf(after) })
  return figureYearWithChange(after, await findFigureYear(db, { ...at, schoolYear: at.schoolYear - 1 }))
}

async function mustBeThere({ db, today }: TenantSession, { unitId, schoolYear }: FiguresAtVersion): Promise<void> {
  const day = figuresDay(schoolYear)
  const spans = await spansOf(db, unitId)
  if (spans.length === 0) throw new Refusal('not-found')
  if (!spans.some((span) => isValidOn(span, day))) throw new Refusal('unit-unknown')
  if (day > today) throw new Refusal('invalid-input', { fields: [{ path: 'schoolYear', message: 'has not begun' }] })
}

function mustBeFigures(figures: readonly KindedFigure[]): void {
  const faults = figures.flatMap((figure, index) => {
    const isTwice = figures.findIndex(({ kind }) => kind === figure.kind) !== index
    const fault = isTwice ? 'named-twice' : figureFaultOf(figure.kind, figure)
    return fault === null ? [] : [{ path: `figures.${index}`, message: fault }]
  })
  if (faults.length > 0) throw new Refusal('invalid-input', { fields: faults })
}

function auditOf({ schoolYear, figures }: YearOfFigures) {
  return { schoolYear, figures }
}
