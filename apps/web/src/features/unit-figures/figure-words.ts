import { type Figure, type FigureChange, type FigureKind, formatNumber, measureOf, readingOf } from '@trongtam/domain'
import { formatChange, formatPercent } from '#lib/formats.ts'

const twoDecimals = (value: number) => Math.round(value * 100) / 100

/** A figure as it is read: `1.234`, `75 %`, `6,75`; null where nothing was reported. */
export function figureText(kind: FigureKind, figure: Figure): string | null {
  const read = readingOf(figure)
  if (read === null) return figure.denominator === null ? null : '–'
  const { aggregation } = measureOf(kind)
  if (aggregation === 'ratio') return formatPercent(read)
  return formatNumber(aggregation === 'none' ? twoDecimals(read) : read)
}

/** The parts of a ratio: `9/12`; null of anything else. */
export function partsText({ numerator, denominator }: Figure): string | null {
  return numerator === null || denominator === null ? null : `${formatNumber(numerator)}/${formatNumber(denominator)}`
}

/** `+40 (+10 %)`, `−2,5 điểm %`, `+0,25`. `points` is the word for percentage points. */
export function changeText(kind: FigureKind, { change, percent }: FigureChange, points: string): string {
  const { aggregation } = measureOf(kind)
  if (aggregation === 'ratio') return `${formatChange(Math.round(change * 10) / 10)} ${points}`
  const signed = formatChange(aggregation === 'none' ? twoDecimals(change) : change)
  return percent === null ? signed : `${signed} (${formatChange(Math.round(percent * 10) / 10)} %)`
}
