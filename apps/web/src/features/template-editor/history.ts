import { rebaseSheet, type RebasedSheet } from './rebase-sheet.ts'
import type { Sheet } from './sheet.ts'

/** What another editor saved: their sheet, and the one both began from. */
export interface OthersWork {
  readonly base: Sheet
  readonly theirs: Sheet
}

/** A state to go back or forth to, and how much of others' work had come in by then. */
interface Step {
  readonly sheet: Sheet
  readonly seen: number
}

/** A sheet with the states one can go back to, latest last, and those one has come back from. */
export interface History {
  readonly now: Sheet
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** What is being typed in: more of it is not a new step. */
  readonly typing: string | null
  readonly others: readonly OthersWork[]
}

const stepsMax = 200

export function startHistory(sheet: Sheet): History {
  return { now: sheet, past: [], future: [], typing: null, others: [] }
}

/** Does a change; typing on in one field is one step, and what changes nothing is none. */
export function change(history: History, edit: (sheet: Sheet) => Sheet, typing: string | null = null): History {
  const now = edit(history.now)
  if (now === history.now) return history
  if (typing !== null && typing === history.typing) return { ...history, now, future: [] }
  return { ...history, now, past: [...history.past, stepOf(history)].slice(-stepsMax), future: [], typing }
}

/** Takes the last change back. What others did since stays: only one's own change is undone. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return { ...history, now: broughtUp(step, history.others), past: history.past.slice(0, -1), future: [...history.future, stepOf(history)], typing: null }
}

/** Does again what was taken back. */
export function redo(history: History): History {
  const step = history.future.at(-1)
  if (step === undefined) return history
  return { ...history, now: broughtUp(step, history.others), past: [...history.past, stepOf(history)], future: history.future.slice(0, -1), typing: null }
}

/** Takes in what another editor saved; it is no step of one's own. */
export function takeIn(history: History, work: OthersWork): { readonly history: History; readonly conflicts: RebasedSheet['conflicts'] } {
  // Where nothing is one's own, theirs is taken as it is: the very sheet the server holds.
  const { sheet, conflicts } = history.now === work.base ? { sheet: work.theirs, conflicts: [] } : rebaseSheet(work.base, history.now, work.theirs)
  return { history: { ...history, now: sheet, typing: null, others: [...history.others, work] }, conflicts }
}

function stepOf({ now, others }: History): Step {
  return { sheet: now, seen: others.length }
}

function broughtUp({ sheet, seen }: Step, others: readonly OthersWork[]): Sheet {
  return others.slice(seen).reduce((before, { base, theirs }) => rebaseSheet(base, before, theirs).sheet, sheet)
}
