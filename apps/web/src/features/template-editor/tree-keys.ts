import type { TreeRow } from './tree-rows.ts'

/** What a key does on a row of the tree. */
export type RowAction =
  | { readonly do: 'go'; readonly to: string }
  | { readonly do: 'toggle' | 'edit' | 'add' | 'add-below' | 'remove' | 'leave' }
  | { readonly do: 'shift'; readonly way: ShiftWay }

export const shiftWays = ['up', 'down', 'in', 'out'] as const
export type ShiftWay = (typeof shiftWays)[number]

export interface PressedKey {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Ctrl, or ⌘. */
  readonly modKey: boolean
}

/** The meaning of a key on a row that is looked at; null where it means nothing here and is the browser's. */
export function rowAction(rows: readonly TreeRow[], activeId: string, pressed: PressedKey): RowAction | null {
  const moved = shiftOf(pressed)
  if (moved) return { do: 'shift', way: moved }
  const { key, altKey, modKey, shiftKey } = pressed
  if (altKey) return null
  if (modKey) return key === 'Delete' || key === 'Backspace' ? { do: 'remove' } : null
  if (key === 'Enter') return { do: shiftKey ? 'add-below' : 'add' }
  if (key === 'F2') return { do: 'edit' }
  if (key === 'Escape') return { do: 'leave' }
  return shiftKey ? null : walk(rows, activeId, key)
}

/** The meaning of a key while the words of a row are written. */
export function writingAction(pressed: PressedKey): RowAction | null {
  const moved = shiftOf(pressed)
  if (moved) return { do: 'shift', way: moved }
  const { key, altKey, modKey, shiftKey } = pressed
  if (altKey || modKey) return null
  if (key === 'Enter') return { do: shiftKey ? 'add-below' : 'add' }
  return key === 'Escape' ? { do: 'leave' } : null
}

function shiftOf({ key, altKey, modKey, shiftKey }: PressedKey): ShiftWay | null {
  if (modKey) return null
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null
  return key === 'Tab' ? (shiftKey ? 'out' : 'in') : null
}

function walk(rows: readonly TreeRow[], activeId: string, key: string): RowAction | null {
  const index = rows.findIndex(({ node }) => node.id === activeId)
  const row = rows[index]
  if (!row) return null
  const goTo = (target: TreeRow | undefined): RowAction | null => (target ? { do: 'go', to: target.node.id } : null)
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[index + 1])
    case 'ArrowUp':
      return goTo(rows[index - 1])
    case 'Home':
      return goTo(rows[0])
    case 'End':
      return goTo(rows.at(-1))
    case 'ArrowRight':
      if (row.children === 0) return null
      return row.expanded ? goTo(rows[index + 1]) : { do: 'toggle' }
    case 'ArrowLeft':
      return row.expanded ? { do: 'toggle' } : goTo(rows.slice(0, index).findLast((above) => above.level < row.level))
    default:
      return null
  }
}
