import { roles, type Role } from '@trongtam/domain'
import { addressText, searchId, searchText } from '#lib/search-text.ts'

export const peopleTabs = ['people', 'positions', 'invitations', 'former'] as const
export type PeopleTab = (typeof peopleTabs)[number]

export const positionStates = ['held', 'vacant', 'closed'] as const
export const invitationStates = ['open', 'expired', 'accepted', 'revoked'] as const

/** The address after the question mark; what is absent or not understood is left out. */
export interface PeopleSearch {
  readonly tab?: PeopleTab
  readonly q?: string
  readonly unit?: string
  readonly role?: Role
  /** Of positions or of invitations, whichever is shown. */
  readonly state?: (typeof positionStates)[number] | (typeof invitationStates)[number]
}

export function peopleSearch(search: Readonly<Record<string, unknown>>): PeopleSearch {
  const tab = peopleTabs.find((known) => known === search.tab && known !== 'people')
  const q = searchText(search.q)
  const unit = tab === 'invitations' ? undefined : searchId(search.unit)
  const role = tab === 'invitations' ? undefined : roles.find((known) => known === search.role)
  const states: readonly PeopleSearch['state'][] = tab === 'positions' ? positionStates : tab === 'invitations' ? invitationStates : []
  const state = states.find((known) => known === search.state)
  return { ...(tab && { tab }), ...(q && { q }), ...(unit && { unit }), ...(role && { role }), ...(state && { state }) }
}

/** The same as the address holds it. */
export function peopleAddress(search: Readonly<Record<string, unknown>> | PeopleSearch): Omit<PeopleSearch, 'q'> & { readonly q?: string | number } {
  const { q, ...rest } = peopleSearch(search as Readonly<Record<string, unknown>>)
  return { ...(q && { q: addressText(q) }), ...rest }
}
