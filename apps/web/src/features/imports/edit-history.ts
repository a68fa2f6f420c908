import type { Correction } from './correction.ts'
import { type Edit, editCorrection } from './edit-correction.ts'

/** A correction with the states one can go back to, latest last. */
export interface EditHistory {
  readonly now: Correction
  readonly past: readonly Correction[]
  /** What is being typed in: more of it is not a new step. */
  readonly typing: string | null
}

const stepsMax = 100

export function startHistory(correction: Correction): EditHistory {
  return { now: correction, past: [], typing: null }
}

/** Does an edit, or takes the last one back; typing on in one field is one step. */
export function editHistory(history: EditHistory, edit: Edit | { do: 'undo' }): EditHistory {
  if (edit.do === 'undo') {
    const before = history.past.at(-1)
    return before ? { now: before, past: history.past.slice(0, -1), typing: null } : history
  }
  const now = editCorrection(history.now, edit)
  const typing = fieldOf(edit)
  if (typing !== null && typing === history.typing) return { ...history, now }
  return { now, past: [...history.past, history.now].slice(-stepsMax), typing }
}

function fieldOf(edit: Edit): string | null {
  switch (edit.do) {
    case 'set-fact':
      return `fact:${edit.fact}`
    case 'set-title':
      return `title:${edit.group}`
    case 'set-text':
      return `task:${edit.task}`
    case 'edit-row':
      return `${edit.list}:${edit.id}:${Object.keys(edit.change).join()}`
    default:
      return null
  }
}
