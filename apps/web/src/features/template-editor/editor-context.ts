import { createContext, useContext } from 'react'
import type { HistoryDoors } from './use-history.ts'

export const panels = ['node', 'changes', 'bases', 'milestones'] as const
export type Panel = (typeof panels)[number]

/** What the parts of the editor share; none of it changes while the editor is open. */
export interface EditorTools extends Pick<HistoryDoors, 'current' | 'edit' | 'editSheet' | 'hold' | 'settle'> {
  /** The nodes of the revision before: what is split or merged may have come from no others. */
  readonly earlierIds: ReadonlySet<string>
  /** Reads a sentence out. */
  readonly say: (text: string) => void
  /** Looks at a node: its row takes the keyboard, also where it was out of view. */
  readonly goTo: (nodeId: string) => void
  readonly openPanel: (panel: Panel) => void
}

export const EditorContext = createContext<EditorTools | null>(null)

export function useEditor(): EditorTools {
  const tools = useContext(EditorContext)
  if (!tools) throw new Error('used outside the editor of templates')
  return tools
}
