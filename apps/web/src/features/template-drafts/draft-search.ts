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

/** What of the comments is shown: those upon one node, upon the whole, upon what is gone; all where it is not said. */
export interface CommentSearch {
  readonly node?: string
  readonly about?: 'whole' | 'gone'
  readonly only?: true
}

export function commentSearch(search: Readonly<Record<string, unknown>>): CommentSearch {
  const node = searchId(search.node)
  const about = (['whole', 'gone'] as const).find((known) => known === search.about)
  return { ...(node ? { node } : about && { about }), ...(search.only === true && { only: true as const }) }
}
