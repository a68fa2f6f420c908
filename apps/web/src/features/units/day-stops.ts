import type { UnitDay } from '@trongtam/client'

/** The days one can stop at, oldest first: those on which something changed, today, and the day that is shown. */
export function dayStops(days: readonly Pick<UnitDay, 'day'>[], today: string, shown: string): string[] {
  return [...new Set([...days.map(({ day }) => day), today, shown])].toSorted()
}

/** The nearest day of a change before and after the one shown. */
export function nextChanges(days: readonly Pick<UnitDay, 'day'>[], shown: string): { readonly before: string | null; readonly after: string | null } {
  const sorted = days.map(({ day }) => day).toSorted()
  return { before: sorted.findLast((day) => day < shown) ?? null, after: sorted.find((day) => day > shown) ?? null }
}
