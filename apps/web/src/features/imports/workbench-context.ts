import { createContext, useContext } from 'react'
import type { Edit } from './edit-correction.ts'

/** What the parts of the workbench share: how to edit, and which line of the source is looked at. */
export interface WorkbenchTools {
  /** Does an edit; afterwards the element of this id has the keyboard, and `say` is read out. */
  readonly edit: (edit: Edit, then?: { readonly focus?: string; readonly say?: string }) => void
  readonly line: number | null
  /** Marks a line; `show` also brings the source to the front on a phone. */
  readonly look: (line: number | null, show?: boolean) => void
}

export const WorkbenchContext = createContext<WorkbenchTools | null>(null)

export function useWorkbench(): WorkbenchTools {
  const tools = useContext(WorkbenchContext)
  if (!tools) throw new Error('used outside the workbench')
  return tools
}

/** An id no row has yet; also where the browser gives no UUID (plain HTTP). */
export function newRowId(): string {
  return `x${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
}
