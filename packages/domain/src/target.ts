import { formatNumber } from './number-format.ts'

/** How a target binds its value (F3): floor, ceiling, exact, approximate, range, milestone, words only. */
export const comparators = ['>=', '<=', '=', '~', 'range', 'milestone', 'text'] as const
export type Comparator = (typeof comparators)[number]

/** A level to reach (chỉ tiêu). `due` is as the document says it and may lie outside the school year. */
export type TargetLevel =
  | { readonly comparator: '>=' | '<=' | '=' | '~'; readonly value: number; readonly unit: string }
  | { readonly comparator: 'range'; readonly low: number; readonly high: number; readonly unit: string }
  | { readonly comparator: 'milestone'; readonly text: string }
  | { readonly comparator: 'text'; readonly text: string }

export interface StoredLevel {
  readonly comparator: string
  readonly low: number | null
  readonly high: number | null
  readonly text: string | null
  readonly unit: string
}

/** A level as one flat row; the reverse of `levelFromRow`. */
export function levelToRow(level: TargetLevel): StoredLevel {
  switch (level.comparator) {
    case 'range':
      return { comparator: 'range', low: level.low, high: level.high, text: null, unit: level.unit }
    case 'milestone':
    case 'text':
      return { comparator: level.comparator, low: null, high: null, text: level.text, unit: '' }
    default:
      return { comparator: level.comparator, low: level.value, high: null, text: null, unit: level.unit }
  }
}

/** The level held by a row, or null when the row holds none (unknown comparator, missing value, low above high). */
export function levelFromRow(row: StoredLevel): TargetLevel | null {
  const { comparator, low, high, text, unit } = row
  if (comparator === 'range') return low !== null && high !== null && low <= high ? { comparator, low, high, unit } : null
  if (comparator === 'milestone' || comparator === 'text') return text ? { comparator, text } : null
  if (comparator === '>=' || comparator === '<=' || comparator === '=' || comparator === '~') return low === null ? null : { comparator, value: low, unit }
  return null
}

const signs = { '>=': '≥ ', '<=': '≤ ', '=': '', '~': '≈ ' } as const

/** `≥ 20 %`, `80–85 %`, `≈ 230.000 lượt người/năm`: as the screens and documents print it. */
export function formatLevel(level: TargetLevel): string {
  if (level.comparator === 'milestone' || level.comparator === 'text') return level.text
  const number =
    level.comparator === 'range' ? `${formatNumber(level.low)}–${formatNumber(level.high)}` : `${signs[level.comparator]}${formatNumber(level.value)}`
  return level.unit ? `${number} ${level.unit}` : number
}

/** A result as it was counted: 121 of 100 stays 121/100; nothing is capped (F4). */
export interface ResultCount {
  readonly numerator: number
  readonly denominator: number | null
}

/** Achievement in percent, above 100 where the plan was exceeded; null without a denominator other than 0. */
export function achievementPercent(result: ResultCount): number | null {
  return result.denominator ? (result.numerator * 100) / result.denominator : null
}
