import { newId } from '@trongtam/db'
import { createUnits } from '@trongtam/records'
import { leak } from './leak.ts'
import type { MakeSample, Sample } from './samples.ts'
import type { World } from './world.ts'

const on = '2026-01-01'
const facts = { code: null, kind: 'school', level: 'institution', stage: null, ownership: null, area: null, tags: [] } as const

/** Events upon units; each is upon a unit made for it. */
export const unitEventSamples: Readonly<Record<string, MakeSample>> = {
  previewUnitEvent: async (world) => {
    const { event } = await aDissolution(world)
    return { body: { event }, ...otherEvents(world, (each) => ({ event: each })) }
  },
  applyUnitEvent: async (world) => {
    const { own, other } = world
    const { event, positionId } = await aDissolution(world)
    const takeovers = [{ subject: 'position', subjectId: positionId, toUnitId: own.schoolId }]
    const body = { event, documentId: own.documentId, documentWords: null, note: 'Theo đề án', takeovers, sha256: await hashOf(world, event) }
    const { foreign, bodyFor } = otherEvents(world, (each) => ({ ...body, event: each, takeovers: [] }))
    const { positionId: ofOther } = await aDissolution(world, other)
    const named = { documentId: other.documentId, 'takeovers[].subjectId': ofOther, 'takeovers[].toUnitId': other.schoolId }
    return { body, foreign: { ...foreign, ...named }, bodyFor }
  },
  listUnitEvents: ({ own, other }) => ({ query: { unitId: own.schoolId, from: '2010-01-01', to: on }, foreign: { unitId: other.schoolId } }),
  getUnitEvent: ({ own, other }) => ({ path: { eventId: own.unitEventId }, foreign: { eventId: other.unitEventId } }),
  undoUnitEvent: async (world) => ({
    path: { eventId: await anEvent(world) },
    headers: { 'if-match': '"1"' },
    body: { reason: 'Nhập nhầm' },
    foreign: { eventId: world.other.unitEventId },
  }),
  listUnitDays: () => ({ query: { limit: '10' } }),
  listEndedUnits: () => ({ path: { day: '2012-01-01' }, query: { limit: '10' } }),
  getUnitLineage: ({ own, other }) => ({ path: { unitId: own.schoolId }, foreign: { unitId: other.schoolId } }),
}

/** Ids that the dissolution of a unit has no place for, each in an event that has. */
function otherEvents({ own, other }: World, bodyOf: (event: object) => Readonly<Record<string, unknown>>): Required<Pick<Sample, 'foreign' | 'bodyFor'>> {
  const unit = { ...facts, unitId: newId(), name: `Trường ${newId()}`, ownKindId: own.ownKindId, parentUnitId: own.unitId }
  const { unitId, parentUnitId } = { unitId: own.schoolId, parentUnitId: own.unitId }
  const { level: _level, code: _code, ...to } = { ...facts, ownKindId: own.ownKindId }
  const events = {
    units: { kind: 'establish', on, units: [unit] },
    rename: { kind: 'rename', on, unitId, name: leak('renamed', own.mark) },
    move: { kind: 'move', on, unitIds: [unitId], parentUnitId },
    into: { kind: 'merge', on, unitIds: [unitId, newId()], into: unit, children: {} },
    merge: { kind: 'merge', on, unitIds: [unitId], into: parentUnitId, children: {} },
    parts: { kind: 'split', on, unitId, parts: [unit], goesOn: true, children: {} },
    split: { kind: 'split', on, unitId, parts: [parentUnitId], goesOn: true, children: {} },
    to: { kind: 'change-kind', on, unitId, to },
  }
  const unitIds = { unitId: other.schoolId, ownKindId: other.ownKindId, parentUnitId: other.unitId }
  const places: readonly (readonly [name: string, id: string, event: object | null])[] = [
    ...Object.entries(unitIds).flatMap(([field, id]) => [
      [`event.units[].${field}`, id, events.units] as const,
      [`event.into.${field}`, id, events.into] as const,
      [`event.parts[].${field}`, id, events.parts] as const,
    ]),
    ['event.unitId', other.schoolId, events.rename],
    ['event.parentUnitId', other.unitId, events.move],
    ['event.unitIds[]', other.schoolId, null],
    ['event.into', other.unitId, events.merge],
    ['event.parts[]', other.unitId, events.split],
    ['event.to.ownKindId', other.ownKindId, events.to],
  ]
  return {
    foreign: Object.fromEntries(places.map(([name, id]) => [name, id])),
    bodyFor: Object.fromEntries(places.flatMap(([name, , event]) => (event === null ? [] : [[name, bodyOf(event)]]))),
  }
}

/** The dissolution of a unit that was made for it, which has a position. */
async function aDissolution(
  { database, call, own }: World,
  { id: tenantId, slug, founder, unitId: parentUnitId } = own,
): Promise<{ event: object; positionId: string }> {
  const id = newId()
  await database.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(db, [{ ...facts, id, name: `Trường ${id}`, demo: true, parentUnitId, validFrom: '2012-01-01', validTo: null }]),
  )
  const made = await call('POST', `/api/v1/t/${slug}/positions`, { as: founder, body: { unitId: id, title: 'Văn thư', role: 'viewer' } })
  return { event: { kind: 'dissolve', on, unitIds: [id], children: {} }, positionId: made.json.id }
}

async function hashOf({ call, own }: World, event: object): Promise<string> {
  return (await call('POST', `/api/v1/t/${own.slug}/unit-events/preview`, { as: own.founder, body: { event } })).json.sha256
}

/** An event that was applied, and can be undone. */
async function anEvent(world: World): Promise<string> {
  const { event } = await aDissolution(world)
  const body = { event, documentId: null, documentWords: null, note: null, takeovers: [], sha256: await hashOf(world, event) }
  const applied = await world.call('POST', `/api/v1/t/${world.own.slug}/unit-events`, { as: world.own.founder, body })
  return applied.json.id
}
