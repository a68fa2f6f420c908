import { createHash } from 'node:crypto'
import {
  applyUnitEvent,
  canonicalJson,
  defaultHeirs,
  type Json,
  type TreeOfDay,
  treeOfDay,
  type UnitChange,
  type UnitEvent,
  type UnitEventFault,
  unitEventFaults,
  type UnitHistory,
  unitHistory,
} from '@trongtam/domain'
import { loadUnitVersions, type TenantSession } from '@trongtam/records'
import { listAppointmentsIn, listAssignmentsOf, listDutiesOf, listInvitationsIn, listPositionsIn } from './held-work-store.ts'
import { mustKnowKinds } from './own-kind-store.ts'

/** What units that end hold on the day they do. */
export interface HeldWork {
  readonly positions: Awaited<ReturnType<typeof listPositionsIn>>
  readonly appointments: Awaited<ReturnType<typeof listAppointmentsIn>>
  readonly invitations: Awaited<ReturnType<typeof listInvitationsIn>>
  readonly assignments: Awaited<ReturnType<typeof listAssignmentsOf>>
  readonly responsibilities: Awaited<ReturnType<typeof listDutiesOf>>
}

/** An event as it would be; without a change where there are faults. */
export interface ForeseenEvent {
  readonly event: UnitEvent
  readonly history: UnitHistory
  readonly faults: readonly UnitEventFault[]
  readonly change: UnitChange | null
  /** The tree of the event's day, without the event and with it. */
  readonly before: TreeOfDay
  readonly after: TreeOfDay
  /** Every unit that ends, with who takes over from it unless told otherwise. */
  readonly heirs: ReadonlyMap<string, string | null>
  readonly work: HeldWork
  readonly sha256: string
}

/** What an event would do, upon the hierarchy as it stands. Refuses 'not-found' for a kind of the province's own that is none. */
export async function foreseeUnitEvent({ db }: Pick<TenantSession, 'db'>, event: UnitEvent): Promise<ForeseenEvent> {
  await mustKnowKinds(db, event)
  const versions = await loadUnitVersions(db)
  const history = unitHistory(versions)
  const faults = unitEventFaults(history, event)
  const change = faults.length === 0 ? applyUnitEvent(history, event) : null
  const before = treeOfDay(versions, event.on)
  const after = change ? treeOfDay(change.versions, event.on) : before
  const parentOf = (unitId: string) => before.versionsById.get(unitId)?.parentUnitId ?? null
  const heirs = change ? defaultHeirs(change, event.on, parentOf) : new Map<string, string | null>()
  const ended = [...heirs.keys()]
  const work = {
    positions: await listPositionsIn(db, ended),
    appointments: await listAppointmentsIn(db, ended, event.on),
    invitations: await listInvitationsIn(db, ended),
    assignments: await listAssignmentsOf(db, ended, event.on),
    responsibilities: await listDutiesOf(db, ended, event.on),
  }
  return { event, history, faults, change, before, after, heirs, work, sha256: hashOf({ event, faults, change, work }) }
}

/** Covers all that is decided upon: who applies an event has seen exactly this. */
function hashOf({ event, faults, change, work }: Pick<ForeseenEvent, 'event' | 'faults' | 'change' | 'work'>): string {
  const seen = {
    event,
    faults,
    before: change?.before ?? [],
    after: change?.after ?? [],
    positions: work.positions.map(({ id, version }) => [id, version]),
    appointments: work.appointments.map(({ id, version }) => [id, version]),
    assignments: work.assignments.map(({ id, fromUnitId }) => [id, fromUnitId]),
    responsibilities: work.responsibilities.map(({ id, fromUnitId }) => [id, fromUnitId]),
  }
  return createHash('sha256')
    .update(canonicalJson(asJson(seen)))
    .digest('hex')
}

/** Only what JSON writes is in there: texts, numbers, lists and null. */
function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
