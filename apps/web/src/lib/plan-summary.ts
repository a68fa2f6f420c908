import type { PlanSummary as Described } from '@trongtam/client'

/** A plan as lists show it. The API's description calls every one nullable because the plan of the year may be absent. */
export type PlanSummary = NonNullable<Described>

export function isPlan(plan: Described | null): plan is PlanSummary {
  return plan !== null
}
