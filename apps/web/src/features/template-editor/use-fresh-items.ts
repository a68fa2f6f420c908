import { useState } from 'react'
import { newItemId } from '#lib/new-item-id.ts'

/** Items and those begun but not kept yet, behind them; one that was kept stays the same entry on the screen. */
export function useFreshItems<Item extends { readonly id: string }>(items: readonly Item[], blank: (id: string) => Item) {
  const [begun, setBegun] = useState<readonly string[]>([])
  const there = new Set(items.map(({ id }) => id))
  const fresh = begun.filter((id) => !there.has(id)).map(blank)
  return {
    entries: [...items.map((item) => ({ item, fresh: false })), ...fresh.map((item) => ({ item, fresh: true }))],
    begin: () => setBegun((before) => [...before, newItemId()]),
    forget: (id: string) => setBegun((before) => before.filter((one) => one !== id)),
  }
}
