import { Refusal } from './refusal.ts'

export const planStatuses = ['draft', 'issued', 'amended', 'closed'] as const
export type PlanStatus = (typeof planStatuses)[number]

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

/** An issued edition never changes. Refuses 'plan-locked' unless the plan is a draft. */
export function mustBeDraft(plan: { readonly status: PlanStatus }): void {
  if (plan.status !== 'draft') throw new Refusal('plan-locked', { status: plan.status })
}
