import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { RebaseConflict } from '@trongtam/domain'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { draftQuery } from '#lib/template/draft-query.ts'
import { saveDraft } from './queries.ts'
import { createSaver, type KnownSheet, type SaveState } from './saver.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { HistoryDoors } from './use-history.ts'
import { useKeeping } from './use-keeping.ts'

const saveAfterMs = 1_200
const againAfterMs = 5_000

interface AutosaveProps {
  readonly draftId: string
  /** What the server held when the editor was opened. */
  readonly start: KnownSheet
  readonly sheet: Sheet
  readonly doors: Pick<HistoryDoors, 'current' | 'takeIn' | 'settle'>
  readonly onConflicts: (conflicts: readonly RebaseConflict[]) => void
}

/** Keeps the sheet on the server a moment after the last change, and on this machine until then. */
export function useAutosave({ draftId, start, sheet, doors, onConflicts }: AutosaveProps) {
  const { slug } = useTenant()
  const queries = useQueryClient()
  const [saveState, tell] = useState<SaveState>({ state: sheet === start.sheet ? 'saved' : 'waiting', at: new Date() })
  const [saver] = useState(() =>
    createSaver(start, {
      current: doors.current,
      send: async (sent, version) => (await saveDraft({ slug, draftId, version, sheet: sent })).version,
      read: async () => {
        const draft = await queries.fetchQuery({ ...draftQuery(slug, draftId), staleTime: 0 })
        return { version: draft.version, sheet: sheetOf(draft) }
      },
      isStale: (error) => isRefusal(error, 'version-stale'),
      takeIn: (work) => onConflicts(doors.takeIn(work)),
      tell,
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
  const saveNow = useCallback(() => {
    doors.settle()
    return saver.save()
  }, [doors, saver])
  return { saveState, saveNow, catchUp: saver.catchUp, known: saver.known }
}

const passing: readonly string[] = ['unreachable', 'overloaded', 'internal', 'not-signed-in', 'took-too-long', 'slow-down']
