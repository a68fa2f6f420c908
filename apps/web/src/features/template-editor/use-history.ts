import { useCallback, useMemo, useRef, useState } from 'react'
import { type RebaseConflict, type TemplateContent } from '@trongtam/domain'
import { change, type History, type OthersWork, redo, takeIn, undo } from './history.ts'
import { type Sheet, withContent } from './sheet.ts'

/** The sheet that is edited, with the steps back and forth; every change is in force at once, before the screen is drawn. */
export function useHistory(start: () => History) {
  const [first] = useState(start)
  const history = useRef(first)
  const [shown, setShown] = useState(first)
  /** Fields that hold words not yet taken into the sheet. */
  const fields = useRef(new Set<() => void>())

  const put = useCallback((next: History) => {
    history.current = next
    setShown(next)
  }, [])
  const settle = useCallback(() => {
    for (const field of fields.current) field()
  }, [])
  const doors = useMemo(
    () => ({
      current: (): Sheet => history.current.now,
      settle,
      /** Tells of a field that may hold words; the answer forgets it. */
      hold: (field: () => void) => {
        fields.current.add(field)
        return () => void fields.current.delete(field)
      },
      editSheet: (edit: (sheet: Sheet) => Sheet, typing: string | null = null) => put(change(history.current, edit, typing)),
      edit: (edit: (content: TemplateContent) => TemplateContent, typing: string | null = null) =>
        put(change(history.current, (sheet) => withContent(sheet, edit(sheet.content)), typing)),
      undo: () => {
        settle()
        put(undo(history.current))
      },
      redo: () => {
        settle()
        put(redo(history.current))
      },
      takeIn: (work: OthersWork): readonly RebaseConflict[] => {
        const taken = takeIn(history.current, work)
        put(taken.history)
        return taken.conflicts
      },
    }),
    [put, settle],
  )
  return { history: shown, ...doors }
}

export type HistoryDoors = Omit<ReturnType<typeof useHistory>, 'history'>
