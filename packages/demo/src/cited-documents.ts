import type { DemoDocument, DemoPlan, DemoWrittenPlan } from './shape.ts'

/** The province's own documents and those of `shared` that its plans cite, so that a province stands on its own. */
export function withCited(own: readonly DemoDocument[], shared: readonly DemoDocument[], plans: readonly DemoPlan[], also: readonly string[]): DemoDocument[] {
  const cited = new Set([...also, ...plans.flatMap((plan) => (plan.status === 'issued' ? keysOf(plan) : []))])
  return [...own, ...shared.filter(({ key }) => cited.has(key))]
}

function keysOf(plan: DemoWrittenPlan): string[] {
  const ofTasks = plan.groups.flatMap((group) => group.tasks).flatMap((task) => [...(task.citations ?? []), ...(task.results ?? [])])
  return [...plan.legalBases, ...plan.themes, ...ofTasks].map(({ documentKey }) => documentKey)
}
