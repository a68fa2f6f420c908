import { searchId } from '#lib/search-text.ts'

/** The part of a draft's address after the question mark. */
export interface DraftSearch {
  /** A node to look at first. */
  readonly node?: string
  /** Begin with reading the ministry's document. */
  readonly import?: true
}

export function draftSearch(search: Readonly<Record<string, unknown>>): DraftSearch {
  const node = searchId(search.node)
  return { ...(node && { node }), ...(search.import === true && { import: true as const }) }
}
