import { addressText, searchId, searchText } from '#lib/search-text.ts'

/** The mailbox's address after the question mark; what is absent or not understood is left out. */
export interface MailboxSearch {
  /** Part of the address a mail went to. */
  readonly q?: string
  /** The mail that is open. */
  readonly mail?: string
}

export function mailboxSearch(search: Readonly<Record<string, unknown>>): MailboxSearch {
  const [q, mail] = [searchText(search.q), searchId(search.mail)]
  return { ...(q && { q }), ...(mail && { mail }) }
}

/** The same as the address holds it. */
export function mailboxAddress(search: Readonly<Record<string, unknown>> | MailboxSearch): { readonly q?: string | number; readonly mail?: string } {
  const { q, ...rest } = mailboxSearch(search as Readonly<Record<string, unknown>>)
  return { ...(q && { q: addressText(q) }), ...rest }
}
