import { type AuditEntity, auditEntities, type AuditGroup, auditGroups } from '@trongtam/domain'
import { addressText, searchId, searchText } from '#lib/search-text.ts'

/** The audit's address after the question mark; what is absent or not understood is left out. */
export interface AuditSearch {
  readonly who?: string
  readonly person?: string
  readonly group?: AuditGroup
  readonly entity?: AuditEntity
  readonly thing?: string
  readonly from?: string
  readonly to?: string
  /** The row that is open. */
  readonly row?: string
}

export type AuditAddress = Omit<AuditSearch, 'who'> & { readonly who?: string | number }

export function auditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const who = searchText(search.who)
  const [person, thing, row] = [searchId(search.person), searchId(search.thing), searchId(search.row)]
  const group = auditGroups.find((known) => known === search.group)
  const entity = auditEntities.find((known) => known === search.entity)
  const [from, to] = [searchDay(search.from), searchDay(search.to)]
  return {
    ...(who && { who }),
    ...(person && { person }),
    ...(group && { group }),
    ...(entity && { entity }),
    ...(thing && { thing }),
    ...(from && { from }),
    ...(to && { to }),
    ...(row && { row }),
  }
}

/** The same as the address holds it. */
export function auditAddress(search: Readonly<Record<string, unknown>> | AuditSearch): AuditAddress {
  const { who, ...rest } = auditSearch(search as Readonly<Record<string, unknown>>)
  return { ...(who && { who: addressText(who) }), ...rest }
}

/** What is asked of the server: the filter without the row that is open. */
export function auditFilter({ who, person, group, entity, thing, from, to }: AuditSearch) {
  return {
    ...(who && { who }),
    ...(person && { personId: person }),
    ...(group && { group }),
    ...(entity && { entity }),
    ...(thing && { entityId: thing }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

function searchDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : value
}
