import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { useEditor } from './editor-context.ts'
import { type PastedNodes, pasteNodes } from './pasted-nodes.ts'

/** Pasting lines or cells into the tree: one step, told with what was odd. */
export function usePasting(focusNext: (id: string | null) => void) {
  const { t } = useTranslation()
  const { current, edit, say } = useEditor()
  const [pasted, setPasted] = useState<PastedNodes | null>(null)
  const paste = (text: string, activeId: string | null) => {
    // Words typed a moment before are in the sheet already, though not yet on the screen.
    const made = pasteNodes(current().content, text, activeId, () => newItemId())
    edit(() => made.content)
    setPasted(made)
    say(t('templateEditor.paste.done', { groups: made.groups, tasks: made.tasks, odd: made.problems.length }))
    if (made.firstId) focusNext(made.firstId)
  }
  return { pasted, paste, forget: () => setPasted(null) }
}
