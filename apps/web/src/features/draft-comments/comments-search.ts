import { searchId } from '#lib/search-text.ts'

/** Which comments are read: of the whole draft, of items that are gone, or of one item. */
export type Chosen = 'whole' | 'gone' | (string & {})

/** The address of the comments after the question mark; what is not understood is left out. */
export interface CommentsSearch {
  readonly node?: Chosen
  /** Items with comments alone. */
  readonly commented?: true
}

export function commentsSearch(search: Readonly<Record<string, unknown>>): CommentsSearch {
  const node = search.node === 'whole' || search.node === 'gone' ? search.node : searchId(search.node)
  return { ...(node && { node }), ...(search.commented === true && { commented: true }) }
}
