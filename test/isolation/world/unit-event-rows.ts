import { newId, type TenantDb } from '@trongtam/db'
import { position, takeover, unitEvent, unitEventUnit, unitLineage } from '@trongtam/db/tables'
import type { UnitVersion } from '@trongtam/domain'
import { createUnits } from '@trongtam/records'
import { leak } from './leak.ts'

interface Asked {
  readonly mark: string
  readonly personId: string
  readonly unitId: string
  readonly schoolId: string
}

const on = '2012-01-01'

/** A unit that ended by an event, which the school comes after, with a position that was taken over; answers the event's id. */
export async function addUnitEvent(db: TenantDb, { mark, personId, unitId, schoolId }: Asked): Promise<string> {
  const [eventId, oldId] = [newId(), newId()]
  const own = { tenantId: db.tenantId }
  const old: UnitVersion = {
    unitId: oldId,
    name: leak('oldunit', mark),
    code: leak('oldcode', mark),
    kind: 'school',
    ownKindId: null,
    level: 'institution',
    stage: null,
    ownership: null,
    area: leak('oldarea', mark),
    tags: [leak('oldtag', mark)],
    parentUnitId: unitId,
    validFrom: '2010-01-01',
    validTo: on,
  }
  await createUnits(db, [{ ...old, id: oldId, demo: true }])
  await db.insert(unitEvent).values({
    ...own,
    id: eventId,
    kind: 'merge',
    effectiveOn: on,
    documentWords: leak('eventdocument', mark),
    note: leak('eventnote', mark),
    event: { kind: 'merge', on, unitIds: [oldId], into: schoolId, children: {} },
    before: [{ ...old, name: leak('eventbefore', mark), validTo: null }],
    after: [{ ...old, name: leak('eventafter', mark) }],
    createdAt: new Date(),
    createdBy: personId,
    undoReason: leak('undoreason', mark),
  })
  await db.insert(unitEventUnit).values([oldId, schoolId].map((id) => ({ ...own, eventId, unitId: id, chief: true })))
  await db.insert(unitLineage).values({ ...own, fromUnitId: oldId, toUnitId: schoolId, since: on, eventId })
  const [subjectId, toPositionId] = [newId(), newId()]
  const titled = { ...own, role: 'viewer' } as const
  await db.insert(position).values([
    { ...titled, id: subjectId, unitId: oldId, title: leak('oldposition', mark), closedOn: on },
    { ...titled, id: toPositionId, unitId: schoolId, title: leak('newposition', mark) },
  ])
  await db.insert(takeover).values({ ...own, eventId, subject: 'position', subjectId, fromUnitId: oldId, toUnitId: schoolId, toPositionId, since: on })
  return eventId
}
