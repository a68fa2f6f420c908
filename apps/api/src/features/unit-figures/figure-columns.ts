import { type Figure, type FigureAggregation, type FigureKind, formatDate, incomparableWords, measureOf, readingOf } from '@trongtam/domain'
import type { FiguresForExport } from './export-figures.ts'

export type ExportedRow = FiguresForExport['total'] & { readonly name: string }

interface FigureColumn {
  readonly title: string
  readonly width: number
  readonly cell: (row: ExportedRow) => string | number | null
}

interface YearsOfColumns {
  readonly year: string
  readonly yearBefore: string
}

/** The columns of a figure: a ratio has its two parts beside it, so that whoever reads the file can add them. */
export function figureColumns(kind: FigureKind, { year, yearBefore }: YearsOfColumns): FigureColumn[] {
  const { aggregation } = measureOf(kind)
  const change = aggregation === 'ratio' ? 'So với cùng kỳ (điểm %)' : 'So với cùng kỳ'
  return [
    { title: 'Đơn vị', width: 60, cell: ({ name }) => name },
    ...yearColumns(aggregation, year, ({ now }) => now),
    { title: change, width: 24, cell: (row) => changeCell(row, aggregation) },
    ...(aggregation === 'sum' ? [{ title: 'So với cùng kỳ (%)', width: 20, cell: ({ change: of }: ExportedRow) => rounded(of?.percent ?? null, 1) }] : []),
    ...yearColumns(aggregation, yearBefore, ({ before }) => before),
    { title: 'Số đơn vị đã báo cáo', width: 22, cell: ({ now }) => now.reported },
    { title: 'Số đơn vị cần báo cáo', width: 22, cell: ({ now }) => now.expected },
    { title: 'Ghi chú', width: 80, cell: (row) => notesOf(row, { year, yearBefore }) },
  ]
}

type Reading = ExportedRow['now']

function yearColumns(aggregation: FigureAggregation, year: string, readingIn: (row: ExportedRow) => Reading): FigureColumn[] {
  const value: FigureColumn = {
    title: aggregation === 'ratio' ? `Năm học ${year} (%)` : `Năm học ${year}`,
    width: 24,
    cell: (row) => readingCell(readingIn(row), aggregation),
  }
  if (aggregation !== 'ratio') return [value]
  const part = (title: string, of: keyof Figure): FigureColumn => ({ title: `${title} ${year}`, width: 20, cell: (row) => readingIn(row)[of] })
  return [part('Tử số', 'numerator'), part('Mẫu số', 'denominator'), value]
}

const incomparable = 'Không so sánh được'

/** A number of other boundaries is one all the same: that it is not to be compared stands where the change would. */
function readingCell(reading: Reading, aggregation: FigureAggregation): string | number | null {
  if (reading.reason !== null && reading.reason !== 'changed') return incomparable
  if ((reading.value ?? reading.numerator) === null) return 'chưa báo cáo'
  return rounded(readingOf(reading), decimalsOf(aggregation))
}

function changeCell({ change, now, before }: ExportedRow, aggregation: FigureAggregation): string | number | null {
  if (change) return rounded(change.change, decimalsOf(aggregation))
  if (before.reason === 'changed' && now.reason === null) return incomparable
  const hasBoth = [now, before].every(({ value, numerator, reason }) => reason === null && (value ?? numerator) !== null)
  return hasBoth ? 'chưa đủ báo cáo để so sánh' : null
}

/** As the screen rounds: a ratio to one decimal, a level to two, a count never. */
function decimalsOf(aggregation: FigureAggregation): number {
  return { sum: 0, ratio: 1, none: 2 }[aggregation]
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals
}

/** Why there is no number, and which units were merged or divided, when. */
function notesOf({ now, before }: ExportedRow, { year, yearBefore }: YearsOfColumns): string {
  const noteOf = ({ reason, changes }: Reading, of: string) => {
    if (reason === null) return []
    const named = changes.map(({ name, since }) => `${name} (${formatDate(since)})`).join(', ')
    return [`Năm học ${of}: ${incomparableWords[reason]}${named && `: ${named}`}`]
  }
  return [...noteOf(now, year), ...noteOf(before, yearBefore)].join('. ')
}
