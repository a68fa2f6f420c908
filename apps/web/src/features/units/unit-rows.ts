import type { ListedUnit } from '@trongtam/client'

/** What lies below a unit as far as it is known: its units, or that they are on the way or did not come. */
export type Below = readonly ListedUnit[] | 'loading' | 'failed'

/** One line of the tree. */
export interface UnitRow {
  /** Its own also where one unit stands in two places: found, and below another that was found. */
  readonly key: string
  readonly unit: ListedUnit
  readonly level: number
  /** From 1, among `siblings`. */
  readonly position: number
  /** All of them, also those still on the way. */
  readonly siblings: number
  /** null: there is nothing to open. */
  readonly expanded: boolean | null
  readonly below: 'ready' | 'loading' | 'failed'
}

/** The lines in view: the top, and below every open unit what is known of it. A unit is never drawn below itself. */
export function unitRows(top: readonly ListedUnit[], open: ReadonlySet<string>, belowOf: (unitId: string) => Below): UnitRow[] {
  const rows: UnitRow[] = []
  const place = (units: readonly ListedUnit[], level: number, above: readonly string[], siblings: number) => {
    units.forEach((unit, index) => {
      const expanded = unit.childCount === 0 ? null : open.has(unit.id) && !above.includes(unit.id)
      const below = expanded ? belowOf(unit.id) : []
      rows.push({
        key: [...above, unit.id].join(' '),
        unit,
        level,
        position: index + 1,
        siblings,
        expanded,
        below: typeof below === 'string' ? below : 'ready',
      })
      if (typeof below !== 'string') place(below, level + 1, [...above, unit.id], Math.max(unit.childCount, below.length))
    })
  }
  place(top, 1, [], top.length)
  return rows
}

/** The units beside one that can be opened and are not: what `*` opens. */
export function closedSiblings(rows: readonly UnitRow[], index: number): string[] {
  const row = rows[index]
  if (!row) return []
  const isAbove = (other: UnitRow) => other.level < row.level
  const first = rows.slice(0, index).findLastIndex(isAbove) + 1
  const end = rows.findIndex((other, at) => at > index && isAbove(other))
  const beside = rows.slice(first, end === -1 ? undefined : end).filter(({ level }) => level === row.level)
  return beside.filter(({ expanded }) => expanded === false).map(({ unit }) => unit.id)
}
