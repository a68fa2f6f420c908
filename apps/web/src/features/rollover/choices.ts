import type { Rollover, RollOverPlan } from '@trongtam/client'
import { type Carry, carries } from '@trongtam/domain'

export type OldGroup = Rollover['groups'][number]
export type OldTask = Rollover['tasks'][number]
export type NextGroup = Rollover['nextGroups'][number]

/** What becomes of a task, and below which group of the next template; null: its old group goes along. */
export interface TaskChoice {
  readonly carry: Carry
  readonly underId: string | null
}

/** What a person chose otherwise than suggested, by the ids of the old groups and tasks. */
export interface Choices {
  readonly groups: Readonly<Record<string, string | null>>
  readonly tasks: Readonly<Record<string, TaskChoice>>
}

export const nothingChosen: Choices = { groups: {}, tasks: {} }

/** The tasks that go into one group of the next template, in the order of the old plan. */
export interface CarrySection {
  /** Null: tasks whose old group has no counterpart. */
  readonly group: NextGroup | null
  readonly tasks: readonly OldTask[]
}

/** The group of the next template an old group becomes: as chosen, else as suggested. */
export function targetOf({ groups }: Choices, group: OldGroup): string | null {
  const chosen = groups[group.nodeId]
  return chosen === undefined ? (group.match?.itemId ?? null) : chosen
}

/** What becomes of a task: as chosen, else as suggested, below what its group has become. */
export function choiceOf(rollover: Rollover, choices: Choices, task: OldTask): TaskChoice {
  const chosen = choices.tasks[task.nodeId]
  if (chosen) return chosen
  const isGroupChosen = groupsAbove(rollover, task).some(({ nodeId }) => choices.groups[nodeId] !== undefined)
  return { carry: task.carry, underId: isGroupChosen ? nearestTarget(rollover, choices, task) : task.underId }
}

/** A group of the next template for the task to be offered under, whatever becomes of it. */
export function groupFor(rollover: Rollover, choices: Choices, task: OldTask): string | null {
  const { underId } = choiceOf(rollover, choices, task)
  return rollover.nextGroups.some(({ itemId }) => itemId === underId) ? underId : nearestTarget(rollover, choices, task)
}

/** Tasks by the groups their old groups have become; where a task itself is sent elsewhere it stays in its section. */
export function sectionsOf(rollover: Rollover, choices: Choices): CarrySection[] {
  const bySection = Map.groupBy(rollover.tasks, (task) => nearestTarget(rollover, choices, task))
  const sections = [...rollover.nextGroups, null].map((group) => ({ group, tasks: bySection.get(group?.itemId ?? null) ?? [] }))
  return sections.filter(({ tasks }) => tasks.length > 0)
}

export function countCarries(rollover: Rollover, choices: Choices): Record<Carry, number> {
  const counts = { link: 0, copy: 0, leave: 0 }
  for (const task of rollover.tasks) counts[choiceOf(rollover, choices, task).carry] += 1
  return counts
}

/** What differs from the suggestion: all else the server carries as it suggested. */
export function choicesBody(rollover: Rollover, choices: Choices): RollOverPlan {
  const differing = rollover.tasks.flatMap((task) => {
    const { carry, underId } = choiceOf(rollover, choices, task)
    const isElsewhere = carry === 'copy' && underId !== task.underId
    return carry !== task.carry || isElsewhere ? [{ nodeId: task.nodeId, carry, underId: carry === 'copy' ? underId : null }] : []
  })
  return { choices: differing }
}

export function isChoices(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null || !('groups' in value) || !('tasks' in value)) return false
  const { groups, tasks } = value
  if (typeof groups !== 'object' || groups === null || typeof tasks !== 'object' || tasks === null) return false
  return Object.values(groups).every(isIdOrNull) && Object.values(tasks).every(isTaskChoice)
}

function isTaskChoice(value: unknown): value is TaskChoice {
  return (
    typeof value === 'object' &&
    value !== null &&
    'carry' in value &&
    carries.some((carry) => carry === value.carry) &&
    'underId' in value &&
    isIdOrNull(value.underId)
  )
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

/** What the nearest old group above a task has become; null where none of them has a counterpart. */
function nearestTarget(rollover: Rollover, choices: Choices, task: OldTask): string | null {
  for (const group of groupsAbove(rollover, task)) {
    const target = targetOf(choices, group)
    if (target !== null) return target
  }
  return null
}

/** The official numbers tell what stands within what: the nearest group first. */
function groupsAbove({ groups }: Rollover, { number }: OldTask): OldGroup[] {
  return groups.filter((group) => number.startsWith(`${group.number}.`)).toSorted((a, b) => b.number.length - a.number.length)
}
