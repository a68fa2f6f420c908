import type { TemplateContent } from '@trongtam/domain'
import type { TFunction } from 'i18next'
import type { DropZone } from './drop-place.ts'
import type { EditorTools } from './editor-context.ts'
import type { TreeState } from './use-tree-state.ts'

/** A row that something is dragged over, and the part of it. */
export interface DropMark {
  readonly id: string
  readonly zone: DropZone
}

export interface TreeDoorsProps {
  readonly state: TreeState
  readonly active: string | null
  readonly onLook: (id: string) => void
  readonly onSplit: (id: string) => void
  readonly onMerge: (id: string) => void
  readonly onDrag: (drop: DropMark | null) => void
  /** The row that takes the keyboard once the tree is drawn again. */
  readonly focusNext: (id: string | null) => void
}

/** The tree as it was drawn last, and the content as it is, words that were just taken included. */
export interface TreeNow {
  readonly now: () => TreeDoorsProps & { readonly t: TFunction }
  readonly content: () => TemplateContent
  readonly tools: EditorTools
}

export function nodeOf({ content }: Pick<TreeNow, 'content'>, id: string) {
  return content().nodes.find((node) => node.id === id)
}

/** The number a row has on the screen. */
export function numberOf({ now }: Pick<TreeNow, 'now'>, id: string): string {
  return now().state.numbered.find((node) => node.id === id)?.number ?? ''
}
