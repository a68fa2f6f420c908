import { isIsoDate } from '@trongtam/domain'

/** The address of the classes after the question mark. */
export interface ClassSearch {
  /** ISO date; absent: today. */
  readonly on?: string
}

export function classSearch(search: Readonly<Record<string, unknown>>): ClassSearch {
  return typeof search.on === 'string' && isIsoDate(search.on) ? { on: search.on } : {}
}
