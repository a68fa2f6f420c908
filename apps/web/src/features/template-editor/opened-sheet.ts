import { type RebaseConflict, sameContent } from '@trongtam/domain'
import { change, type History, startHistory } from './history.ts'
import type { KeptSheet } from './kept-sheet.ts'
import { rebaseSheet } from './rebase-sheet.ts'
import type { KnownSheet } from './saver.ts'
import { headFields, type Sheet } from './sheet.ts'

/** What an editor begins with. */
export interface OpenedSheet {
  readonly history: History
  /** What both this machine and another editor changed meanwhile. */
  readonly conflicts: readonly RebaseConflict[]
  readonly isRestored: boolean
}

/** The sheet of the server, and upon it what was left unsaved on this machine, as one step that can be undone. */
export function openedSheet(server: KnownSheet, kept: KeptSheet | null): OpenedSheet {
  const history = startHistory(server.sheet)
  if (kept === null) return { history, conflicts: [], isRestored: false }
  const base = kept.version === server.version ? server.sheet : kept.base
  const { sheet, conflicts } = rebaseSheet(base, kept.mine, server.sheet)
  if (isSame(sheet, server.sheet)) return { history, conflicts: [], isRestored: false }
  return { history: change(history, () => sheet), conflicts, isRestored: true }
}

function isSame(a: Sheet, b: Sheet): boolean {
  return headFields.every((field) => a[field] === b[field]) && sameContent(a.content, b.content)
}
