import { type UnitKind, unitKinds } from '@trongtam/domain'
import { addressText, searchId, searchText } from '#lib/search-text.ts'

/** The units' address after the question mark; what is absent or not understood is left out. */
export interface UnitSearch {
  readonly q?: string
  /** ISO date; absent: today. */
  readonly on?: string
  readonly kind?: UnitKind
  /** A deep link to one unit. */
  readonly unit?: string
}

export function unitSearch(search: Readonly<Record<string, unknown>>): UnitSearch {
  const q = searchText(search.q)
  const on = typeof search.on === 'string' && isDay(search.on) ? search.on : undefined
  const kind = unitKinds.find((known) => known === search.kind)
  const unit = searchId(search.unit)
  return { ...(q && { q }), ...(on && { on }), ...(kind && { kind }), ...(unit && { unit }) }
}

/** The same as the address holds it. */
export function unitAddress(search: Readonly<Record<string, unknown>> | UnitSearch): Omit<UnitSearch, 'q'> & { readonly q?: string | number } {
  const { q, ...rest } = unitSearch(search as Readonly<Record<string, unknown>>)
  return { ...(q && { q: addressText(q) }), ...rest }
}

/** The day of one unit's address. */
export function dayAddress(search: Readonly<Record<string, unknown>>): Pick<UnitSearch, 'on'> {
  const { on } = unitSearch(search)
  return on ? { on } : {}
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
