import { Refusal } from './refusal.ts'

export const planStatuses = ['draft', 'issued', 'amended', 'closed'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** What is done with a plan now: a draft or an amendment is edited, lies with the leader, or there is none. */
export const planStages = ['editing', 'submitted', 'settled'] as const
export type PlanStage = (typeof planStages)[number]

export const nodeKinds = ['group', 'task'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** Where a node's text comes from: the template's own words, the province's wording of them, or the province alone. */
export const origins = ['inherited', 'adapted', 'local', 'dropped'] as const
export type Origin = (typeof origins)[number]

export const assignmentRoles = ['lead', 'coordinating', 'executing'] as const
export type AssignmentRole = (typeof assignmentRoles)[number]

/** A task is soon due this many days before its date. */
export const dueSoonDays = 14

export interface CountedTask {
  readonly origin: Origin
  readonly hasLead: boolean
  readonly hasDue: boolean
  readonly targetCount: number
}

export interface PlanCounts {
  readonly groups: number
  readonly tasks: number
  readonly targets: number
  readonly withoutLead: number
  readonly withoutDue: number
  readonly withoutTarget: number
  readonly inherited: number
  readonly adapted: number
  readonly local: number
}

/** What a plan has and what it misses (F2): "not yet" is counted, never guessed. Dropped tasks count for nothing. */
export function countPlan(groups: number, tasks: readonly CountedTask[]): PlanCounts {
  const live = tasks.filter((task) => task.origin !== 'dropped')
  const count = (meets: (task: CountedTask) => boolean) => live.filter(meets).length
  return {
    groups,
    tasks: live.length,
    targets: live.reduce((sum, task) => sum + task.targetCount, 0),
    withoutLead: count((task) => !task.hasLead),
    withoutDue: count((task) => !task.hasDue),
    withoutTarget: count((task) => task.targetCount === 0),
    inherited: count((task) => task.origin === 'inherited'),
    adapted: count((task) => task.origin === 'adapted'),
    local: count((task) => task.origin === 'local'),
  }
}

/** The origin of a node after its text was edited: back at the template's words it is inherited again. */
export function originAfterEdit(templateText: string | null, text: string): Origin {
  if (templateText === null) return 'local'
  return templateText === text ? 'inherited' : 'adapted'
}

interface StagedPlan {
  readonly status: PlanStatus
  readonly stage: PlanStage
}

/** An issued edition never changes: only a draft or an amendment that nobody has submitted does. Refuses 'plan-locked'. */
export function mustBeEditable({ status, stage }: StagedPlan): void {
  if (stage !== 'editing') throw new Refusal('plan-locked', { status, stage })
}

/** A leader issues or returns what was submitted. Refuses 'plan-not-submitted'. */
export function mustBeSubmitted({ status, stage }: StagedPlan): void {
  if (stage !== 'submitted') throw new Refusal('plan-not-submitted', { status, stage })
}

/** Only what is issued and not amended already is amended. Refuses 'plan-not-issued', 'plan-being-amended', 'plan-locked' once closed. */
export function mustBeAmendable({ status, stage }: StagedPlan): void {
  if (status === 'draft') throw new Refusal('plan-not-issued')
  if (status === 'closed') throw new Refusal('plan-locked', { status, stage })
  if (stage !== 'settled') throw new Refusal('plan-being-amended', { stage })
}
