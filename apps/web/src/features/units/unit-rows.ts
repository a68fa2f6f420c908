import type { Unit } from '@trongtam/client'

/** What lies below a unit as far as it is known: its units, or that they are on the way or did not come. */
export type Below = readonly Unit[] | 'loading' | 'failed'

/** One line of the tree. */
export interface UnitRow {
  readonly unit: Unit
  readonly level: number
  /** From 1, among `siblings`. */
  readonly position: number
  readonly siblings: number
  /** null: there is nothing to open. */
  readonly expanded: boolean | null
  readonly below: 'ready' | 'loading' | 'failed'
}

/** The lines in view: the top, and below every open unit what is known of it. A unit is never drawn below itself. */
export function unitRows(top: readonly Unit[], open: ReadonlySet<string>, belowOf: (unitId: string) => Below): UnitRow[] {
  const rows: UnitRow[] = []
  const place = (units: readonly Unit[], level: number, above: readonly string[]) => {
    units.forEach((unit, index) => {
      const expanded = unit.childCount === 0 ? null : open.has(unit.id) && !above.includes(unit.id)
      const below = expanded ? belowOf(unit.id) : []
      rows.push({ unit, level, position: index + 1, siblings: units.length, expanded, below: typeof below === 'string' ? below : 'ready' })
      if (typeof below !== 'string') place(below, level + 1, [...above, unit.id])
    })
  }
  place(top, 1, [])
  return rows
}

export type UnitMove = { readonly go: number } | { readonly toggle: string } | { readonly open: string } | null

/** The move of a key pressed on a line, after the ARIA tree pattern; null when the key means nothing here. */
export function unitMove(rows: readonly UnitRow[], index: number, key: string): UnitMove {
  const row = rows[index]
  if (!row) return null
  const go = (to: number): UnitMove => (to >= 0 && to < rows.length ? { go: to } : null)
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.expanded === null) return null
      if (!row.expanded) return { toggle: row.unit.id }
      return (rows[index + 1]?.level ?? 0) > row.level ? go(index + 1) : null
    case 'ArrowLeft':
      return row.expanded ? { toggle: row.unit.id } : go(rows.slice(0, index).findLastIndex((above) => above.level < row.level))
    case 'Enter':
      return { open: row.unit.id }
    case ' ':
      return row.expanded === null ? null : { toggle: row.unit.id }
    default:
      return null
  }
}
