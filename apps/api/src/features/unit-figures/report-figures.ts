import type { TenantDb } from '@trongtam/db'
import { figureFaultOf, figuresDay, isValidOn, mayDoAt, mustBeUpon, Refusal, type SchoolYear } from '@trongtam/domain'
import { recordAudit, takeTurn, type TenantSession } from '@trongtam/records'
import { figureYearWithChange } from './describe-figures.ts'
import { hasEndedBy } from './has-ended-by.ts'
import { pathOfUnit } from './path-of-unit.ts'
import { reporterBeforeEvent } from './reporter-before-event.ts'
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
 * Sets what a unit reports for a school year, whole. Refuses 'not-permitted' outside the asker's subtree, 'unit-unknown' where
 * the unit begins after the day of the year's figures, 'unit-ended-before-year' where it ended before and anything but taking
 * back is asked, 'figure-reported-elsewhere' where a unit above or below it reported the same figure, and
 * 'figure-reported-before-event' where a unit it stands for did: each counts once.
 */
export async function reportFigures(session: TenantSession, at: FiguresAtVersion, asked: AskedFigures) {
  const { db, held, today } = session
  if (!mayDoAt(held, 'unit.report-figures', await pathOfUnit(db, at.unitId, today))) throw new Refusal('not-permitted')
  const isThere = await isThereFor(session, at)
  mustBeFigures(asked.figures)
  await takeTurn(db, 'figures')
  const before = await findFigureYear(db, at)
  mustBeUpon(before, at.version)
  if (isThere) await mustCountOnce(db, at, asked.figures)
  else mustTakeBack(before, asked.figures)
  await saveFigureYear(db, at, { ...asked, version: before.version + 1, reportedOn: today, source: asked.source === '' ? null : asked.source })
  const after = await findFigureYear(db, at)
  await recordAudit(session, { action: 'unit.report-figures', entity: 'unit', entityId: at.unitId, before: auditOf(before), after: auditOf(after) })
  return figureYearWithChange(after, await findFigureYear(db, { ...at, schoolYear: at.schoolYear - 1 }))
}

/** Whether the unit is there on the day of the year's figures; false where it ended before. */
async function isThereFor({ db, today }: TenantSession, { unitId, schoolYear }: FiguresAtVersion): Promise<boolean> {
  const day = figuresDay(schoolYear)
  const spans = await spansOf(db, unitId)
  if (spans.length === 0) throw new Refusal('not-found')
  if (day > today) throw new Refusal('invalid-input', { fields: [{ path: 'schoolYear', message: 'has not begun' }] })
  if (spans.some((span) => isValidOn(span, day))) return true
  if (hasEndedBy(spans, day)) return false
  throw new Refusal('unit-unknown')
}

async function mustCountOnce(db: TenantDb, at: FiguresAtVersion, figures: readonly KindedFigure[]): Promise<void> {
  const kinds = figures.map(({ kind }) => kind)
  const same = await reporterOfSame(db, at, kinds)
  if (same) throw new Refusal('figure-reported-elsewhere', same)
  const before = await reporterBeforeEvent(db, at, kinds)
  if (before) throw new Refusal('figure-reported-before-event', before)
}

/** What is left of the figures must stand as it stood. */
function mustTakeBack({ figures: standing }: YearOfFigures, figures: readonly KindedFigure[]): void {
  const stands = ({ kind, value, numerator, denominator }: KindedFigure) =>
    standing.some((each) => each.kind === kind && each.value === value && each.numerator === numerator && each.denominator === denominator)
  if (standing.length === 0 || !figures.every(stands)) throw new Refusal('unit-ended-before-year')
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
