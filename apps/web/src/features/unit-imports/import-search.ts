import type { UnitImportRow } from '@trongtam/client'
import { searchId } from '#lib/search-text.ts'

const states = ['new', 'changed', 'same', 'fault'] as const satisfies readonly UnitImportRow['state'][]

/** The address after the question mark: which import is looked at, and which of its rows. */
export interface ImportSearch {
  readonly import?: string
  /** Absent: as the screen chooses. */
  readonly state?: UnitImportRow['state'] | 'all'
}

export function importSearch(search: Readonly<Record<string, unknown>>): ImportSearch {
  const id = searchId(search.import)
  const state = (['all', ...states] as const).find((known) => known === search.state)
  return { ...(id && { import: id }), ...(state && { state }) }
}
