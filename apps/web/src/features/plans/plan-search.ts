import { type Origin, origins } from '@trongtam/domain'

export const planTabs = ['tree', 'tasks', 'checks', 'bases', 'milestones', 'duties', 'recipients'] as const
export type PlanTab = (typeof planTabs)[number]

export const gaps = ['lead', 'due', 'target'] as const
/** What a task may still miss. */
export type Gap = (typeof gaps)[number]

export const urgencies = ['late', 'soon'] as const
/** Past its date, or close to it. */
export type Urgency = (typeof urgencies)[number]

/** The part of a plan's address after the question mark; what is absent or not understood is left out. */
export interface PlanSearch {
  readonly tab?: PlanTab
  /** The group or task whose details are open. */
  readonly node?: string
  readonly missing?: Gap
  readonly due?: Urgency
  readonly origin?: Origin
}

export function planSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const tab = planTabs.find((known) => known === search.tab)
  const missing = gaps.find((known) => known === search.missing)
  const due = urgencies.find((known) => known === search.due)
  const origin = origins.find((known) => known === search.origin)
  const node = typeof search.node === 'string' && /^[0-9a-f-]{36}$/i.test(search.node) ? search.node : undefined
  return { ...(tab && { tab }), ...(node && { node }), ...(missing && { missing }), ...(due && { due }), ...(origin && { origin }) }
}

/** A link to a filter opens the tasks; everything else the tree. */
export function shownTab(search: PlanSearch): PlanTab {
  return search.tab ?? (search.missing || search.due || search.origin ? 'tasks' : 'tree')
}
