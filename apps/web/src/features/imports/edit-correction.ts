import type { Correction, CorrectionBasis, CorrectionDuty, CorrectionGroup, CorrectionRecipient, CorrectionTarget, CorrectionTask, Fact } from './correction.ts'

export interface RowsOf {
  legalBases: CorrectionBasis
  targets: CorrectionTarget
  responsibilities: CorrectionDuty
  recipients: CorrectionRecipient
}
export type List = keyof RowsOf

type RowEdit = {
  [L in List]:
    | { do: 'add-row'; list: L; row: RowsOf[L] }
    | { do: 'edit-row'; list: L; id: string; change: Partial<Omit<RowsOf[L], 'id'>> }
    | { do: 'remove-row'; list: L; id: string }
}[List]

/** One step of correcting; each changes what it names and keeps everything else. */
export type Edit =
  | { do: 'set-fact'; fact: Fact; text: string }
  | { do: 'set-title'; group: string; title: string }
  | { do: 'add-group'; id: string }
  | { do: 'move-group'; group: string; by: 1 | -1 }
  | { do: 'remove-group'; group: string }
  | { do: 'set-text'; task: string; text: string }
  | { do: 'add-task'; group: string; id: string; after?: string }
  | { do: 'move-task'; task: string; by: 1 | -1 }
  | { do: 'carry-task'; task: string; by: 1 | -1 }
  | { do: 'remove-task'; task: string }
  | { do: 'mark-lead-in'; task: string; leadIn: boolean }
  | { do: 'remove-lead-ins' }
  | RowEdit

export function editCorrection(correction: Correction, edit: Edit): Correction {
  switch (edit.do) {
    case 'set-fact':
      return { ...correction, [edit.fact]: edit.text }
    case 'add-row':
    case 'edit-row':
    case 'remove-row':
      return editRows(correction, edit)
    default:
      return { ...correction, groups: editGroups(correction.groups, edit) }
  }
}

type Groups = readonly CorrectionGroup[]
type GroupEdit = Exclude<Edit, RowEdit | { do: 'set-fact' }>

function editGroups(groups: Groups, edit: GroupEdit): Groups {
  switch (edit.do) {
    case 'set-title':
      return groups.map((group) => (group.id === edit.group ? { ...group, title: edit.title } : group))
    case 'add-group':
      return [...groups, { id: edit.id, number: String(groups.length + 1), title: '', line: null, tasks: [] }]
    case 'move-group':
      return moved(
        groups,
        groups.findIndex((group) => group.id === edit.group),
        edit.by,
      )
    case 'remove-group':
      return groups.filter((group) => group.id !== edit.group)
    case 'set-text':
      return mapTask(groups, edit.task, (task) => ({ ...task, text: edit.text }))
    case 'mark-lead-in':
      return mapTask(groups, edit.task, (task) => ({ ...task, leadIn: edit.leadIn }))
    case 'remove-lead-ins':
      return groups.map((group) => (group.tasks.some((task) => task.leadIn) ? { ...group, tasks: group.tasks.filter((task) => !task.leadIn) } : group))
    case 'remove-task':
      return inGroupOf(groups, edit.task, (tasks) => tasks.filter((task) => task.id !== edit.task))
    case 'move-task':
      return inGroupOf(groups, edit.task, (tasks) => moved(tasks, placeOf(tasks, edit.task), edit.by))
    case 'carry-task':
      return carried(groups, edit.task, edit.by)
    case 'add-task':
      return groups.map((group) => (group.id === edit.group ? { ...group, tasks: withNew(group.tasks, edit) } : group))
  }
}

function withNew(tasks: readonly CorrectionTask[], { id, after }: { id: string; after?: string }): CorrectionTask[] {
  const place = after === undefined ? tasks.length : placeOf(tasks, after) + 1
  return tasks.toSpliced(place, 0, { id, text: '', line: null, leadIn: false })
}

/** To the end of the group before, or to the beginning of the group after: where it would stand in the document. */
function carried(groups: Groups, taskId: string, by: 1 | -1): Groups {
  const from = groups.findIndex((group) => placeOf(group.tasks, taskId) >= 0)
  const task = groups[from]?.tasks.find(({ id }) => id === taskId)
  const to = from + by
  if (!task || !groups[to]) return groups
  return groups.map((group, index) => {
    if (index === from) return { ...group, tasks: group.tasks.filter((other) => other !== task) }
    if (index === to) return { ...group, tasks: by === 1 ? [task, ...group.tasks] : [...group.tasks, task] }
    return group
  })
}

function inGroupOf(groups: Groups, taskId: string, change: (tasks: readonly CorrectionTask[]) => readonly CorrectionTask[]): Groups {
  return groups.map((group) => (placeOf(group.tasks, taskId) < 0 ? group : { ...group, tasks: change(group.tasks) }))
}

function mapTask(groups: Groups, taskId: string, change: (task: CorrectionTask) => CorrectionTask): Groups {
  return inGroupOf(groups, taskId, (tasks) => tasks.map((task) => (task.id === taskId ? change(task) : task)))
}

function moved<T>(entries: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const entry = entries[from]
  const to = from + by
  return entry === undefined || to < 0 || to >= entries.length ? entries : entries.toSpliced(from, 1).toSpliced(to, 0, entry)
}

function placeOf(tasks: readonly CorrectionTask[], id: string): number {
  return tasks.findIndex((task) => task.id === id)
}

function editRows(correction: Correction, edit: RowEdit): Correction {
  const rows: readonly { readonly id: string }[] = correction[edit.list]
  return { ...correction, [edit.list]: editedRows(rows, edit) }
}

function editedRows(rows: readonly { readonly id: string }[], edit: RowEdit) {
  if (edit.do === 'add-row') return [...rows, edit.row]
  if (edit.do === 'remove-row') return rows.filter((row) => row.id !== edit.id)
  return rows.map((row) => (row.id === edit.id ? { ...row, ...edit.change } : row))
}
