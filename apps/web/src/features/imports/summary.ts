import type { Correction, CorrectionTask } from './correction.ts'

export interface Summary {
  readonly groups: number
  readonly tasks: number
  readonly leadIns: number
  readonly targets: number
  readonly legalBases: number
  readonly responsibilities: number
  readonly recipients: number
}

export function summaryOf(correction: Correction): Summary {
  const tasks = correction.groups.flatMap((group) => group.tasks)
  return {
    groups: correction.groups.length,
    tasks: tasks.length,
    leadIns: tasks.filter((task) => task.leadIn).length,
    targets: correction.targets.length,
    legalBases: correction.legalBases.length,
    responsibilities: correction.responsibilities.length,
    recipients: correction.recipients.length,
  }
}

/** A task with its place in the plan: `7.3`. */
export interface PlacedTask {
  readonly number: string
  readonly task: CorrectionTask
}

/** The first task read from each line: targets and citations of the line will be its own. */
export function tasksByLine({ groups }: Pick<Correction, 'groups'>): Map<number, PlacedTask> {
  const tasks = new Map<number, PlacedTask>()
  groups.forEach((group, index) =>
    group.tasks.forEach((task, place) => {
      if (task.line !== null && !tasks.has(task.line)) tasks.set(task.line, { number: `${index + 1}.${place + 1}`, task })
    }),
  )
  return tasks
}

/** Every line something was read from. */
export function linesRead(correction: Correction): Set<number> {
  const { themeLine, groups, legalBases, targets, responsibilities } = correction
  const rows = [...groups, ...groups.flatMap((group) => group.tasks), ...legalBases, ...targets, ...responsibilities]
  return new Set([...rows.map((row) => row.line), themeLine].filter((line) => line !== null))
}
