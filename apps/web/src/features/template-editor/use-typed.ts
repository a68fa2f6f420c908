import { tidyText } from '@trongtam/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useEditor } from './editor-context.ts'

const pauseMs = 300

/**
 * A text as it is typed, taken into the sheet after a pause, when the field is left and before anything else happens. Blanks
 * at its ends stay while it is written; left empty, it goes back to what it was.
 */
export function useTyped(value: string, onTake: (text: string) => void) {
  const { hold } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const take = useRef(onTake)
  take.current = onTake
  const settle = useCallback(() => {
    const { text, timer } = waiting.current ?? {}
    clearTimeout(timer)
    waiting.current = null
    if (text !== undefined) take.current(text)
  }, [])
  useEffect(() => hold(settle), [hold, settle])
  useEffect(() => settle, [settle])
  const isWaiting = waiting.current !== null
  // Undone or changed by another editor meanwhile: what stands there now is shown.
  const isOwn = typed !== null && (isWaiting || tidyText(typed) === tidyText(value) || tidyText(typed) === '')
  return {
    text: isOwn ? typed : value,
    isBlank: isOwn && tidyText(typed) === '',
    type: (text: string) => {
      clearTimeout(waiting.current?.timer)
      waiting.current = { text, timer: setTimeout(settle, pauseMs) }
      setTyped(text)
    },
    leave: () => {
      settle()
      setTyped(null)
    },
    settle,
  }
}
