import type { TemplateDraft } from '@trongtam/client'
import type { RebaseConflict } from '@trongtam/domain'
import { useCallback, useEffect, useState } from 'react'
import type { KeptSheet } from './kept-sheet.ts'
import { openedSheet } from './opened-sheet.ts'
import { sheetOf } from './sheet.ts'
import { takeSide } from './take-side.ts'
import { useAutosave } from './use-autosave.ts'
import { useHistory } from './use-history.ts'

/** A draft that is edited: its sheet with the steps back and forth, kept by itself, with what others did at the same time. */
export function useOpenSheet(draft: TemplateDraft, kept: KeptSheet | null) {
  const [start] = useState(() => ({ version: draft.version, sheet: sheetOf(draft), savedAt: new Date(draft.updatedAt) }))
  const [opened] = useState(() => openedSheet(start, kept))
  const doors = useHistory(() => opened.history)
  const [conflicts, setConflicts] = useState(opened.conflicts)
  const onConflicts = useCallback(
    (found: readonly RebaseConflict[]) => setConflicts((before) => [...before.filter((one) => !isAmong(found, one)), ...found]),
    [],
  )
  const { history, editSheet } = doors
  const saving = useAutosave({ draftId: draft.id, start, savedAt: start.savedAt, sheet: history.now, doors, onConflicts })
  const { catchUp } = saving
  useEffect(() => catchUp({ version: draft.version, sheet: sheetOf(draft) }), [catchUp, draft])
  const settleConflict = (conflict: RebaseConflict, side: 'mine' | 'theirs') => {
    editSheet((before) => takeSide(before, conflict, side))
    setConflicts((before) => before.filter((one) => one !== conflict))
  }
  return { doors, saving, conflicts, settleConflict, isRestored: opened.isRestored }
}

function isAmong(conflicts: readonly RebaseConflict[], { nodeId, field }: RebaseConflict): boolean {
  return conflicts.some((one) => one.nodeId === nodeId && one.field === field)
}
