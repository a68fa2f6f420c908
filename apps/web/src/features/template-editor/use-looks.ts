import { numberTree, type TemplateContent } from '@trongtam/domain'
import { useCallback, useState } from 'react'
import type { Panel } from './editor-context.ts'
import type { OpenDialog } from './editor-dialogs.tsx'

/** What of the editor is looked at: the node, the panel beside the tree, the question in front of it. */
export function useLooks(content: TemplateContent, nodeId: string | undefined, isImporting: boolean) {
  const [chosen, choose] = useState<string | null>(() => nodeId ?? numberTree(content.nodes)[0]?.id ?? null)
  const [wanted, want] = useState<{ readonly id: string } | null>(nodeId ? { id: nodeId } : null)
  const [panel, openPanel] = useState<Panel | null>(null)
  const [dialog, openDialog] = useState<OpenDialog | null>(isImporting ? { what: 'import' } : null)
  const goTo = useCallback((id: string) => {
    choose(id)
    want({ id })
  }, [])
  return { chosen, choose, wanted, goTo, panel, openPanel, dialog, openDialog }
}

export type Looks = ReturnType<typeof useLooks>
