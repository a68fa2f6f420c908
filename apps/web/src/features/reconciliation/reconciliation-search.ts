export const changeFilters = ['conflict', 'mandatory', 'deferred'] as const
export type ChangeFilter = (typeof changeFilters)[number]

/** The address after the question mark: which changes are listed, and which one is open. */
export interface ReconciliationSearch {
  readonly show?: ChangeFilter
  readonly change?: string
}

export function reconciliationSearch(search: Readonly<Record<string, unknown>>): ReconciliationSearch {
  const show = changeFilters.find((known) => known === search.show)
  const change = typeof search.change === 'string' && search.change !== '' && search.change.length <= 300 ? search.change : undefined
  return { ...(show && { show }), ...(change && { change }) }
}
