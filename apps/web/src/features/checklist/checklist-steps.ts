import type { PlanSummary } from '@trongtam/client'

export type StepKey = 'units' | 'people' | 'plan' | 'assignment' | 'issue'

export interface Step {
  readonly key: StepKey
  readonly done: boolean
  /** Complete; without a plan there is none for what happens in it. */
  readonly path: string | null
}

export interface Standing {
  readonly slug: string
  readonly plan: Pick<PlanSummary, 'id' | 'status' | 'counts'> | null
  readonly people: number
  /** What the person looked at already. */
  readonly seen: readonly StepKey[]
}

/** The first steps of a province, each done by what is in it; only looking is remembered by the browser. */
export function stepsOf({ slug, plan, people, seen }: Standing): Step[] {
  const planPath = plan ? `/t/${slug}/plans/${plan.id}` : null
  return [
    { key: 'units', done: seen.includes('units'), path: `/t/${slug}/units` },
    { key: 'people', done: people > 1, path: `/t/${slug}/people` },
    { key: 'plan', done: plan !== null && seen.includes('plan'), path: planPath },
    { key: 'assignment', done: plan !== null && plan.counts.withoutLead < plan.counts.tasks, path: planPath },
    { key: 'issue', done: plan !== null && plan.status !== 'draft', path: planPath },
  ]
}
