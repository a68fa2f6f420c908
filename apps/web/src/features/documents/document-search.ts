import { standings, type Standing } from '@trongtam/domain'
import { addressText, searchId, searchText } from '#lib/search-text.ts'

/** The register's address after the question mark; what is absent or not understood is left out. */
export interface DocumentSearch {
  readonly q?: string
  readonly standing?: Standing
  /** A deep link to one document. */
  readonly document?: string
}

export function documentSearch(search: Readonly<Record<string, unknown>>): DocumentSearch {
  const q = searchText(search.q)
  const standing = standings.find((known) => known === search.standing)
  const document = searchId(search.document)
  return { ...(q && { q }), ...(standing && { standing }), ...(document && { document }) }
}

/** The same as the address holds it. */
export function documentAddress(search: Readonly<Record<string, unknown>> | DocumentSearch): Omit<DocumentSearch, 'q'> & { readonly q?: string | number } {
  const { q, ...rest } = documentSearch(search as Readonly<Record<string, unknown>>)
  return { ...(q && { q: addressText(q) }), ...rest }
}

/** The line of the source a link points to. */
export function lineSearch(search: Readonly<Record<string, unknown>>): { readonly line?: number } {
  const line = Number(search.line)
  return Number.isInteger(line) && line > 0 ? { line } : {}
}
