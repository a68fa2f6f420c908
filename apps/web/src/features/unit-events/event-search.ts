import { type UnitEventKind, unitEventKinds } from '@trongtam/domain'
import { searchId } from '#lib/search-text.ts'

export const wizardSteps = ['units', 'details', 'preview', 'confirm'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** The address of an event that is being prepared. */
export interface NewEventSearch {
  readonly kind?: UnitEventKind
  /** Ids with commas between them, 200 at the most. */
  readonly units?: string
  readonly on?: string
  readonly step?: WizardStep
  /** The event once it is carried out. */
  readonly done?: string
}

const unitsMax = 200

export function newEventSearch(search: Readonly<Record<string, unknown>>): NewEventSearch {
  const kind = unitEventKinds.find((known) => known === search.kind)
  const step = wizardSteps.find((known) => known === search.step)
  const units = unitIdsOf(search.units).join(',')
  const on = searchDay(search.on)
  const done = searchId(search.done)
  return { ...(kind && { kind }), ...(units && { units }), ...(on && { on }), ...(step && { step }), ...(done && { done }) }
}

/** The ids of the address, each once. */
export function unitIdsOf(units: unknown): string[] {
  if (typeof units !== 'string') return []
  return [...new Set(units.split(',').filter((id) => searchId(id) !== undefined))].slice(0, unitsMax)
}

/** The address of the list of events. */
export interface EventsSearch {
  readonly unit?: string
  readonly from?: string
  readonly to?: string
}

export function eventsSearch(search: Readonly<Record<string, unknown>>): EventsSearch {
  const unit = searchId(search.unit)
  const [from, to] = [searchDay(search.from), searchDay(search.to)]
  return { ...(unit && { unit }), ...(from && { from }), ...(to && { to }) }
}

function searchDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined
}
