import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryDoors } from './use-history.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** Steps back and forth by button and key, read out; and whatever else is to be read out. */
export function useSpokenSteps({ undo, redo }: Pick<HistoryDoors, 'undo' | 'redo'>) {
  const { t } = useTranslation()
  const [said, say] = useState('')
  const back = useCallback(() => {
    undo()
    say(t('templateEditor.said.undone'))
  }, [undo, t])
  const forth = useCallback(() => {
    redo()
    say(t('templateEditor.said.redone'))
  }, [redo, t])
  useUndoKeys(back, forth)
  return { said, say, back, forth }
}
