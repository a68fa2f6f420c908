import type { PlanNodeDetail, SetPlanTargets } from '@trongtam/client'
import { type Comparator, comparators, formatLevel, formatNumber, levelFromRow, numberOrNull } from '@trongtam/domain'
import { formatDue } from '#lib/formats.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'

const texts = ['indicator', 'name', 'low', 'high', 'text', 'unit', 'due'] as const

/** A target as typed: numbers as Vietnamese writes them, a date day first. Without an id it is new; `key` names its row. */
export type TargetValues = Readonly<Record<(typeof texts)[number], string>> & {
  readonly key: string
  readonly id: string | null
  readonly comparator: Comparator
  /** Taken out, to be put back until the form is saved. */
  readonly removed: boolean
}

export type TargetFault = 'name' | 'low' | 'high' | 'order' | 'text'
type AskedTarget = SetPlanTargets['targets'][number]

export function targetValues(targets: PlanNodeDetail['targets']): TargetValues[] {
  return targets.map(({ id, code, name, comparator, low, high, text, unit, due }) => ({
    key: id,
    id,
    indicator: code ?? '',
    name,
    comparator,
    low: low === null ? '' : formatNumber(low),
    high: high === null ? '' : formatNumber(high),
    text: text ?? '',
    unit,
    due: due === null ? '' : formatDue(due),
    removed: false,
  }))
}

export function newTarget(key: string): TargetValues {
  return { key, id: null, indicator: '', name: '', comparator: '>=', low: '', high: '', text: '', unit: '%', due: '', removed: false }
}

/** The targets as the API takes them, or what is wrong with each by its key. Fields the comparator does not ask for are left out. */
export function targetBodies(values: readonly TargetValues[]): { readonly targets: AskedTarget[] } | { readonly faults: ReadonlyMap<string, TargetFault> } {
  const kept = values.filter(({ removed }) => !removed)
  const faults = new Map(kept.flatMap((target) => [faultOf(target)].flatMap((fault) => (fault ? [[target.key, fault] as const] : []))))
  if (faults.size > 0) return { faults }
  return { targets: kept.map(bodyOf) }
}

export function hasNumber(comparator: Comparator): boolean {
  return comparator !== 'milestone' && comparator !== 'text'
}

/** One target as a person reads it, to be compared with what somebody else made of it. */
export function targetInWords(values: TargetValues): string {
  const level = levelFromRow(bodyOf(values))
  return [values.indicator, values.name, level ? formatLevel(level) : values.low, values.due].filter(Boolean).join(' · ')
}

export function areTargetValues(value: unknown): value is readonly TargetValues[] {
  return Array.isArray(value) && value.every(isTargetValues)
}

function isTargetValues(value: unknown): value is TargetValues {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('comparator' in value)) return false
  return comparators.some((known) => known === value.comparator) && texts.every((field) => typeof Reflect.get(value, field) === 'string')
}

function faultOf({ name, comparator, low, high, text }: TargetValues): TargetFault | null {
  if (name.trim() === '') return 'name'
  if (!hasNumber(comparator)) return text.trim() === '' ? 'text' : null
  const [from, to] = [numberOrNull(low), numberOrNull(high)]
  if (from === null) return 'low'
  if (comparator !== 'range') return null
  if (to === null) return 'high'
  return from > to ? 'order' : null
}

function bodyOf({ id, indicator, name, comparator, low, high, text, unit, due }: TargetValues): AskedTarget {
  const isNumber = hasNumber(comparator)
  return {
    id,
    indicator: indicator.trim() || null,
    name: name.trim(),
    comparator,
    low: isNumber ? numberOrNull(low) : null,
    high: comparator === 'range' ? numberOrNull(high) : null,
    text: isNumber ? null : text.trim(),
    unit: isNumber ? unit.trim() : '',
    due: typedDateOrNull(due) ?? (due.trim() || null),
  }
}
