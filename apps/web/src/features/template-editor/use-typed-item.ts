import { type Json, canonicalJson } from '@trongtam/domain'
import { useState } from 'react'

interface TypedItem<Item, Values> {
  readonly item: Item
  readonly valuesOf: (item: Item) => Values
  /** The item the values make; null while they make none. */
  readonly itemOrNone: (values: Values) => Item | null
  readonly onKeep: (item: Item) => void
}

/** The fields of one item as typed: kept whenever they make an item, and shown as typed until they do. */
export function useTypedItem<Item, Values>({ item, valuesOf, itemOrNone, onKeep }: TypedItem<Item, Values>) {
  const [typed, setTyped] = useState<Values | null>(null)
  const read = typed === null ? null : itemOrNone(typed)
  // What reads as something else than the item was undone, or changed by another editor: the item is shown.
  const isOwn = typed !== null && (read === null || isSame(read, item))
  return {
    values: isOwn ? typed : valuesOf(item),
    isFaulty: isOwn && read === null,
    type: (values: Values) => {
      setTyped(values)
      const next = itemOrNone(values)
      if (next !== null) onKeep(next)
    },
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b)
}

function plain(value: unknown): string {
  const copy: Json = JSON.parse(JSON.stringify(value))
  return canonicalJson(copy)
}
