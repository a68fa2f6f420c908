export const rolloverSteps = ['groups', 'tasks', 'summary'] as const
export type RolloverStep = (typeof rolloverSteps)[number]

/** The step of the address; the first where none is named. */
export function rolloverSearch(search: Readonly<Record<string, unknown>>): { readonly step?: RolloverStep } {
  const step = rolloverSteps.find((known) => known === search.step)
  return step ? { step } : {}
}
