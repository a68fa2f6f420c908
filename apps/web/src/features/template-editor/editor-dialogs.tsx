import type { TemplateContent } from '@trongtam/domain'
import { ImportDialog } from './import-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import type { NumberedNode } from './tree-rows.ts'

export type OpenDialog = { readonly what: 'import' } | { readonly what: 'split' | 'merge'; readonly id: string }

interface EditorDialogsProps {
  readonly dialog: OpenDialog | null
  readonly content: TemplateContent
  readonly numbered: readonly NumberedNode[]
  readonly onClose: () => void
}

/** The question that is in front of the editor, if there is one. */
export function EditorDialogs({ dialog, content, numbered, onClose }: EditorDialogsProps) {
  if (dialog === null) return null
  if (dialog.what === 'import') return <ImportDialog isEmpty={content.nodes.length === 0} onClose={onClose} />
  const node = numbered.find(({ id }) => id === dialog.id)
  if (node === undefined) return null
  return dialog.what === 'split' ? (
    <SplitDialog node={node} content={content} onClose={onClose} />
  ) : (
    <MergeDialog node={node} numbered={numbered} content={content} onClose={onClose} />
  )
}
