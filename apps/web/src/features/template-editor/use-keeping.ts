import { useCallback, useEffect } from 'react'
import { dropLongDraft, keepLongDraft } from '#lib/long-drafts.ts'
import type { KeptSheet } from './kept-sheet.ts'
import type { KnownSheet, SaveState } from './saver.ts'
import type { Sheet } from './sheet.ts'
import type { HistoryDoors } from './use-history.ts'
import { useSheetKey } from './use-kept-sheet.ts'

const keepAfterMs = 250

interface KeepingProps {
  readonly draftId: string
  readonly sheet: Sheet
  readonly known: () => KnownSheet
  readonly doors: Pick<HistoryDoors, 'current' | 'settle'>
  readonly saveState: SaveState
}

/** What the server does not have yet lies on this machine, also when the tab is killed; what it has does not. */
export function useKeeping({ draftId, sheet, known, doors, saveState }: KeepingProps): void {
  const key = useSheetKey(draftId)
  const keep = useCallback(() => {
    const { version, sheet: base } = known()
    const mine = doors.current()
    if (mine === base) void dropLongDraft(key)
    else void keepLongDraft(key, { format: 'template-draft/1', version, base, mine } satisfies KeptSheet).catch(() => undefined)
  }, [key, known, doors])
  useEffect(() => {
    const keepNow = () => {
      doors.settle()
      keep()
    }
    addEventListener('pagehide', keepNow)
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      document.removeEventListener('visibilitychange', keepNow)
      keepNow()
    }
  }, [keep, doors])
  useEffect(() => {
    const timer = setTimeout(keep, keepAfterMs)
    return () => clearTimeout(timer)
  }, [keep, sheet, saveState])
}
