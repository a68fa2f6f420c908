import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { type NewEventSearch, unitIdsOf } from './event-search.ts'
import { type EventValues, isEventValues, noEvent } from './event-values.ts'

/** The event being prepared: as the address begins it, then as it is typed; another one left unfinished waits to be asked about. */
export function useEventDraft(search: NewEventSearch) {
  const { today } = useTenant()
  const { draft, keep, drop } = useTypedDraft('unit-event', 'new', isEventValues)
  const begun = [search.kind ?? '', search.units ?? '', search.on ?? ''].join(' ')
  const [fresh] = useState(() => new Map<string, EventValues>())
  const begin = () => {
    const day = formatDate(search.on ?? today)
    const values = fresh.get(begun) ?? noEvent(begun, search.kind ?? 'establish', unitIdsOf(search.units), day)
    fresh.set(begun, values)
    return values
  }
  const kept = draft?.typed ?? null
  // A bare address goes on with what was left.
  const isSame = kept !== null && (kept.begun === begun || search.kind === undefined)
  const values = isSame ? kept : begin()
  return {
    values,
    /** Something of it is typed. */
    isKept: isSame,
    /** Left unfinished at another address. */
    other: kept !== null && !isSame ? kept : null,
    type: (next: EventValues) => keep({ base: draft?.base ?? next, typed: next }),
    /** Nothing typed is kept. */
    drop: () => {
      fresh.clear()
      drop()
    },
  }
}

export type EventDraft = ReturnType<typeof useEventDraft>
