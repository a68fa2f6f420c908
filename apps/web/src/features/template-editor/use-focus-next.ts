import { useEffect, useState } from 'react'
import type { TreeState } from './use-tree-state.ts'

/** Gives a row the keyboard once it is drawn, and opens what hides a row that was asked for from elsewhere. */
export function useFocusNext(grid: { readonly current: HTMLElement | null }, wanted: { readonly id: string } | null, state: TreeState) {
  const [next, setNext] = useState<{ readonly id: string } | null>(null)
  const { setCollapsed, setTyped, setChangedOnly } = state
  useEffect(() => {
    if (wanted === null) return
    setCollapsed(new Set())
    setTyped('')
    setChangedOnly(false)
    setNext({ id: wanted.id })
  }, [wanted, setCollapsed, setTyped, setChangedOnly])
  useEffect(() => {
    if (next === null) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
    setNext(null)
  }, [next, state.rows, grid])
  return (id: string | null) => setNext(id === null ? null : { id })
}
