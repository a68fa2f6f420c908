import type { UnitVersion } from '../unit.ts'

/** From one day until the day before another; null: for good. */
export interface Span {
  readonly from: string
  readonly to: string | null
}

/** Which parents a unit has within a span, in order: neighbours with the same parent are one. */
export function parentSpans(versions: readonly UnitVersion[], within: Span): (Span & { readonly parentUnitId: string | null })[] {
  const spans: (Span & { parentUnitId: string | null })[] = []
  for (const { validFrom, validTo, parentUnitId } of versions) {
    const from = validFrom < within.from ? within.from : validFrom
    const to = earlier(validTo, within.to)
    if (to !== null && to <= from) continue
    const last = spans.at(-1)
    if (last !== undefined && last.to === from && last.parentUnitId === parentUnitId) spans[spans.length - 1] = { ...last, to }
    else spans.push({ from, to, parentUnitId })
  }
  return spans
}

/** The first day of the span on which none of the versions, oldest first, is valid; undefined: they cover it. */
export function firstDayWithout(versions: readonly Pick<UnitVersion, 'validFrom' | 'validTo'>[], { from, to }: Span): string | undefined {
  let day = from
  for (const { validFrom, validTo } of versions) {
    if (validTo !== null && validTo <= day) continue
    if (validFrom > day) return day
    if (validTo === null || (to !== null && validTo >= to)) return undefined
    day = validTo
  }
  return day
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
