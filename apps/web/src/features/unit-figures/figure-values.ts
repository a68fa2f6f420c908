import type { ReportUnitFigures, UnitFigureYear } from '@trongtam/client'
import { type FigureFault, figureFaultOf, type FigureKind, figureKinds, formatNumber, measureOf, numberOrNull } from '@trongtam/domain'

/** What is typed for a year: for each figure its value, or the two parts of a ratio; numbers as Vietnamese writes them. */
export interface FigureValues {
  readonly source: string
  readonly figures: Readonly<Partial<Record<FigureKind, FigureTyped>>>
}

export interface FigureTyped {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
}

export const nothingTyped: FigureTyped = { value: '', numerator: '', denominator: '' }

export function isRatio(kind: FigureKind): boolean {
  return measureOf(kind).aggregation === 'ratio'
}

export function figureValues({ figures, source }: Pick<UnitFigureYear, 'figures' | 'source'>): FigureValues {
  const typed = (value: number | null) => (value === null ? '' : formatNumber(value))
  const entries = figures.map(({ kind, value, numerator, denominator }) => [
    kind,
    { value: typed(value), numerator: typed(numerator), denominator: typed(denominator) },
  ])
  return { source: source ?? '', figures: Object.fromEntries(entries) }
}

export type FigureFaults = ReadonlyMap<FigureKind, FigureFault | 'no-number'>

/** The figures as the API takes them, or what is wrong with each. A figure nothing is typed for is not reported. */
export function figuresBody({ source, figures }: FigureValues): { readonly body: ReportUnitFigures } | { readonly faults: FigureFaults } {
  const read = figureKinds.flatMap((kind) => {
    const typed = figures[kind] ?? nothingTyped
    const fields = isRatio(kind) ? [typed.numerator, typed.denominator] : [typed.value]
    if (fields.every((text) => text.trim() === '')) return []
    const numbers = fields.map(numberOrNull)
    const figure = isRatio(kind)
      ? { value: null, numerator: numbers[0] ?? null, denominator: numbers[1] ?? null }
      : { value: numbers[0] ?? null, numerator: null, denominator: null }
    return [{ kind, figure, fault: numbers.includes(null) ? ('no-number' as const) : figureFaultOf(kind, figure) }]
  })
  const faults = new Map(read.flatMap(({ kind, fault }) => (fault === null ? [] : [[kind, fault] as const])))
  if (faults.size > 0) return { faults }
  return { body: { source: source.trim() || null, figures: read.map(({ kind, figure }) => ({ kind, ...figure })) } }
}

export function areFigureValues(value: unknown): value is FigureValues {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('figures' in value)) return false
  const { source, figures } = value
  return typeof source === 'string' && typeof figures === 'object' && figures !== null && Object.values(figures).every(isTyped)
}

function isTyped(value: unknown): value is FigureTyped {
  return typeof value === 'object' && value !== null && ['value', 'numerator', 'denominator'].every((field) => typeof Reflect.get(value, field) === 'string')
}
