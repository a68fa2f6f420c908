import { searchSchoolYear } from '#lib/search-text.ts'

export const adoptionTabs = ['figures', 'themes'] as const
export type AdoptionTab = (typeof adoptionTabs)[number]

export interface AdoptionSearch {
  readonly schoolYear?: string
  readonly tab?: AdoptionTab
}

export function adoptionSearch(search: Readonly<Record<string, unknown>>): AdoptionSearch {
  const schoolYear = searchSchoolYear(search.schoolYear)
  const tab = adoptionTabs.find((known) => known === search.tab)
  return { ...(schoolYear && { schoolYear }), ...(tab && { tab }) }
}
