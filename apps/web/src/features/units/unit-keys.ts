import { foldVietnamese } from '@trongtam/domain'
import { closedSiblings, type UnitRow } from './unit-rows.ts'

export type UnitMove =
  /** `extends`: the lines on the way are chosen too. */
  | { readonly go: number; readonly extends?: boolean }
  | { readonly toggle: string }
  | { readonly open: string }
  | { readonly openAll: readonly string[] }
  | { readonly choose: UnitRow }
  /** Back to the field above the tree. */
  | { readonly leave: true }
  | null

interface Key {
  readonly key: string
  readonly shiftKey: boolean
}

/** The move of a key pressed on a line, after the ARIA tree pattern; null when the key means nothing here. */
export function unitMove(rows: readonly UnitRow[], index: number, { key, shiftKey }: Key, choosable: boolean): UnitMove {
  const row = rows[index]
  if (!row) return null
  const go = (to: number): UnitMove => (to >= 0 && to < rows.length ? { go: to, ...(shiftKey && choosable && { extends: true }) } : null)
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return index === 0 ? { leave: true } : go(index - 1)
    case 'PageDown':
      return go(Math.min(rows.length - 1, index + page))
    case 'PageUp':
      return go(Math.max(0, index - page))
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.expanded === null) return null
      if (!row.expanded) return { toggle: row.unit.id }
      return (rows[index + 1]?.level ?? 0) > row.level ? { go: index + 1 } : null
    case 'ArrowLeft':
      return row.expanded ? { toggle: row.unit.id } : parentMove(rows, index)
    case 'Enter':
      return { open: row.unit.id }
    case '*':
      return { openAll: closedSiblings(rows, index) }
    case '/':
      return { leave: true }
    case ' ':
      if (choosable) return { choose: row }
      return row.expanded === null ? null : { toggle: row.unit.id }
    default:
      return null
  }
}

const page = 10

function parentMove(rows: readonly UnitRow[], index: number): UnitMove {
  const above = rows.slice(0, index).findLastIndex(({ level }) => level < (rows[index]?.level ?? 0))
  return above === -1 ? null : { go: above }
}

/** The next line whose name begins with what is typed, else has a word that does; round the end; null where there is none. */
export function typeahead(rows: readonly UnitRow[], index: number, typed: string): number | null {
  const wanted = foldVietnamese(typed)
  if (wanted === '') return null
  // A longer word may still fit the line one stands on; a first letter goes on to the next.
  const from = wanted.length > 1 ? index : index + 1
  const order = [...rows.keys()].map((at) => (at + from) % rows.length)
  const nameAt = (at: number) => foldVietnamese(rows[at]?.unit.name ?? '')
  return order.find((at) => nameAt(at).startsWith(wanted)) ?? order.find((at) => nameAt(at).includes(` ${wanted}`)) ?? null
}
