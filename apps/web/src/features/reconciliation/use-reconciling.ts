import type { Reconciliation } from '@trongtam/client'
import { useEffect, useRef, useState } from 'react'
import { useTenant } from '#lib/session.ts'
import { nextKey, shownKeys } from './change-sections.ts'
import type { Desk } from './desk-context.ts'
import { type Decisions, type PlanAddress, useDecide } from './queries.ts'
import type { ReconciliationSearch } from './reconciliation-search.ts'
import { useKeptWords } from './use-kept-words.ts'

interface Reconciling {
  readonly address: PlanAddress
  readonly list: Reconciliation
  readonly search: ReconciliationSearch
  readonly onSearch: (search: ReconciliationSearch) => void
}

const none: ReadonlySet<string> = new Set()

/** The desk, why the last decision was refused, and whether one was taken just now. */
export function useReconciling({ address, list, search, onSearch }: Reconciling): { desk: Desk; error: Error | null; isDecided: boolean } {
  const { may } = useTenant()
  const decide = useDecide(address)
  const { words, keep, drop } = useKeptWords(address.planId)
  const [chosen, select] = useState(none)
  const focusSoon = useFocusSoon(list)
  const shown = shownKeys(list.changes, search.show)
  // What was decided elsewhere meanwhile is no longer selected.
  const selected = chosen.intersection(new Set(shown))
  const send = async (decisions: Decisions) => {
    if (decide.isPending) return false
    const after = await decide.mutateAsync({ decisions, version: list.version }).catch(() => null)
    if (!after) return false
    drop(...decisions.map(({ key }) => key))
    select(none)
    const left = new Set(shownKeys(after.changes, search.show))
    const gone = new Set(shown.filter((key) => !left.has(key)))
    const [first] = decisions
    if (gone.size === 0) focusSoon(first?.key ?? null)
    else {
      const next = nextKey(shown, gone)
      focusSoon(next)
      // Who looks at changes one by one sees the next one; who decided on many sees the list.
      const { change, ...others } = search
      if (change) onSearch({ ...others, ...(next && gone.has(change) && { change: next }) })
    }
    return true
  }
  const desk: Desk = {
    list,
    mayDecide: list.editable && may('plan.edit'),
    isPending: decide.isPending,
    selected,
    select,
    words,
    keep,
    drop,
    decide: send,
  }
  return { desk, error: decide.isPending ? null : decide.error, isDecided: decide.isSuccess }
}

/** Puts the keyboard upon a change once the list has been drawn anew; upon what was said where none is left. */
function useFocusSoon(list: Reconciliation): (key: string | null) => void {
  const wanted = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const key = CSS.escape(wanted.current ?? '')
    const found = document.querySelector<HTMLElement>(`[data-change="${key}"], [data-actions="${key}"] button`)
    // A part that was decided is gone, its change is still open.
    const around = wanted.current === null ? '[data-said]' : '[data-change][aria-expanded="true"]'
    ;(found ?? document.querySelector<HTMLElement>(around))?.focus()
    wanted.current = undefined
  }, [list])
  return (key) => {
    wanted.current = key
  }
}
