import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useEditor } from './editor-context.ts'
import type { TreeDoors } from './tree-doors.ts'
import { type RowAction, rowAction, writingAction } from './tree-keys.ts'
import { isOutline } from './pasted-nodes.ts'
import type { TreeState } from './use-tree-state.ts'

interface TreeKeysProps {
  readonly state: TreeState
  readonly doors: TreeDoors
  readonly focusNext: (id: string | null) => void
  /** Out of the tree, to what follows it. */
  readonly onLeave: () => void
  readonly onPaste: (text: string, activeId: string | null) => void
}

/** The keyboard of the tree: on a row that is looked at, and while its words are written. */
export function useTreeKeys({ state, doors, focusNext, onLeave, onPaste }: TreeKeysProps) {
  const { settle, current } = useEditor()

  const stopWriting = (id: string) => {
    const { fresh } = state
    const isThere = current().content.nodes.some((node) => node.id === id)
    doors.stopWriting(id)
    focusNext(isThere || !fresh ? id : (fresh.place.after ?? fresh.place.parentId))
  }
  const addOn = (id: string, isWriting: boolean) => {
    const isThere = current().content.nodes.some((node) => node.id === id)
    if (isThere) doors.add(id)
    // Enter upon a line without words goes one level out, as in Word, and at the top ends the writing.
    else if (typeof state.fresh?.place.parentId === 'string') doors.shift(id, 'out')
    else if (isWriting) stopWriting(id)
  }
  const act = (action: RowAction, id: string, isWriting: boolean) => {
    switch (action.do) {
      case 'go':
        return focusNext(action.to)
      case 'shift':
        return doors.shift(id, action.way)
      case 'add':
        return addOn(id, isWriting)
      case 'add-below':
        return doors.addBelow(id)
      case 'edit':
        return doors.write(id)
      case 'toggle':
        return doors.toggle(id)
      case 'remove':
        return doors.remove(id)
      case 'leave':
        return isWriting ? stopWriting(id) : onLeave()
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target, nativeEvent } = event
    // Telex and other input methods use the same keys while composing.
    if (!(target instanceof HTMLElement) || nativeEvent.isComposing) return
    const isWriting = target.dataset.writing !== undefined
    const id = isWriting ? target.closest<HTMLElement>('[data-row]')?.dataset.row : target.dataset.row
    if (id === undefined) return
    const pressed = { key: event.key, altKey: event.altKey, shiftKey: event.shiftKey, modKey: event.ctrlKey || event.metaKey }
    const action = isWriting ? writingAction(pressed) : rowAction(state.rows, id, pressed)
    if (action === null) return
    event.preventDefault()
    if (isWriting) settle()
    act(action, id, isWriting)
  }
  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const text = event.clipboardData.getData('text/plain')
    const isWriting = target.dataset.writing !== undefined
    if (!isOutline(text) && (isWriting || target.dataset.row === undefined)) return
    event.preventDefault()
    settle()
    onPaste(text, target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null)
  }
  return { onKeyDown, onPaste: paste }
}
