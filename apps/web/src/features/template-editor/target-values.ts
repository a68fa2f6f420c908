import {
  type Comparator,
  formatDate,
  formatNumber,
  levelFromRow,
  levelToRow,
  numberOrNull,
  targetFaults,
  type TemplateTarget,
  tidyText,
} from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** A target as typed: figures and dates are the text of their fields. */
export interface TargetValues {
  readonly name: string
  readonly comparator: Comparator
  readonly low: string
  readonly high: string
  readonly text: string
  readonly unit: string
  readonly due: string
  readonly indicator: string
}

export const emptyTarget: TargetValues = { name: '', comparator: '>=', low: '', high: '', text: '', unit: '%', due: '', indicator: '' }

export function targetValues({ name, level, due, indicator }: TemplateTarget): TargetValues {
  const { low, high, text, unit } = levelToRow(level)
  const typed = (value: number | null) => (value === null ? '' : formatNumber(value))
  return {
    name,
    comparator: level.comparator,
    low: typed(low),
    high: typed(high),
    text: text ?? '',
    unit,
    due: due !== null && /^\d{4}-\d{2}-\d{2}$/.test(due) ? formatDate(due) : (due ?? ''),
    indicator: indicator ?? '',
  }
}

/** The target the values make, null while name or level are none. What is due is a day, or words ("năm 2030"). */
export function targetOrNone(values: TargetValues, { id, rule }: Pick<TemplateTarget, 'id' | 'rule'>): TemplateTarget | null {
  const { comparator } = values
  const row = { comparator, low: numberOrNull(values.low), high: numberOrNull(values.high), text: tidyText(values.text) || null, unit: tidyText(values.unit) }
  const level = levelFromRow(row)
  if (level === null) return null
  const due = tidyText(values.due)
  const target: TemplateTarget = {
    id,
    indicator: tidyText(values.indicator) || null,
    name: tidyText(values.name),
    level,
    due: due === '' ? null : (typedDateOrNull(due) ?? due),
    rule,
  }
  return targetFaults(target).length > 0 ? null : target
}

/** Which fields still make no target. */
export function targetGaps(values: TargetValues): { readonly name: boolean; readonly level: boolean } {
  const probe = targetOrNone({ ...values, name: 'x' }, { id: 'x', rule: 'adaptable' })
  return { name: tidyText(values.name) === '', level: probe === null }
}
