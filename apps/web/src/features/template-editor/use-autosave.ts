import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { RebaseConflict } from '@trongtam/domain'
import { dropLongDraft } from '#lib/long-drafts.ts'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { draftQuery } from '#lib/template/draft-query.ts'
import { saveDraft } from './queries.ts'
import { createSaver, type KnownSheet, type SaveState } from './saver.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { HistoryDoors } from './use-history.ts'
import { useKeeping } from './use-keeping.ts'
import { useSheetKey } from './use-kept-sheet.ts'

const saveAfterMs = 1_200
const againAfterMs = 5_000

interface AutosaveProps {
  readonly draftId: string
  /** What the server held when the editor was opened. */
  readonly start: KnownSheet
  readonly savedAt: Date
  readonly sheet: Sheet
  readonly doors: Pick<HistoryDoors, 'current' | 'takeIn' | 'settle'>
  readonly onConflicts: (conflicts: readonly RebaseConflict[]) => void
}

/** Keeps the sheet on the server a moment after the last change, and on this machine until then. */
export function useAutosave({ draftId, start, savedAt, sheet, doors, onConflicts }: AutosaveProps) {
  const { slug } = useTenant()
  const queries = useQueryClient()
  const key = useSheetKey(draftId)
  const [saveState, tell] = useState<SaveState>({ state: sheet === start.sheet ? 'saved' : 'waiting', at: savedAt })
  const [saver] = useState(() =>
    createSaver(start, {
      current: doors.current,
      send: async (sent, version) => {
        const draft = await saveDraft({ slug, draftId, version, sheet: sent })
        // Whoever comes back finds what was saved last.
        queries.setQueryData(draftQuery(slug, draftId).queryKey, draft)
        return draft.version
      },
      read: async () => {
        const draft = await queries.fetchQuery({ ...draftQuery(slug, draftId), staleTime: 0 })
        return { version: draft.version, sheet: sheetOf(draft) }
      },
      isStale: (error) => isRefusal(error, 'version-stale'),
      takeIn: (work) => onConflicts(doors.takeIn(work)),
      tell: (state) => {
        if (state.state === 'saved') void dropLongDraft(key)
        tell(state)
      },
    }),
  )
  useKeeping({ draftId, sheet, known: saver.known, doors, saveState })
  const isFailed = saveState.state === 'failed'
  useEffect(() => {
    if (sheet === saver.known().sheet) return
    tell((before) => (before.state === 'saving' ? before : { state: 'waiting' }))
    const timer = setTimeout(() => void saver.save(), saveAfterMs)
    return () => clearTimeout(timer)
  }, [sheet, saver])
  useEffect(() => {
    if (!isFailed || !passing.includes(failureCode(saveState.error))) return
    const again = () => void saver.save()
    const timer = setTimeout(again, againAfterMs)
    addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', again)
    }
  }, [isFailed, saveState, saver])
  // A screen that is left saves what was written a moment ago.
  useEffect(() => () => void saver.save(), [saver])
  const saveNow = useCallback(() => {
    doors.settle()
    return saver.save()
  }, [doors, saver])
  return { saveState, saveNow, catchUp: saver.catchUp, known: saver.known }
}

const passing: readonly string[] = ['unreachable', 'overloaded', 'internal', 'not-signed-in', 'took-too-long', 'slow-down']
