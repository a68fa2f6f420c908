import { newId, type TenantDb } from '@trongtam/db'
import { applyUnitEvent, type EstablishedUnit, type PersonId, type UnitEvent, type UnitKind } from '@trongtam/domain'
import { createUnitClass, createUnits, loadUnitVersions, type NewTakeover, recordUnitEvents } from '@trongtam/records'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database, () => new Date('2026-11-20T03:00:00Z'))

const facts = { code: null, ownKindId: null, stage: null, ownership: null, area: null, tags: [] }

let province: TestTenant
/** Two districts; the first and the second become two communes each on the day of the reform. */
let districts: { readonly one: string; readonly two: string }
let districtClassId: string
beforeEach(async () => {
  province = await aProvince(database)
  districts = { one: await aUnit('UBND quận Một'), two: await aUnit('UBND huyện Hai') }
  districtClassId = await within((db) => createUnitClass(db, 'UBND các quận, huyện', { kinds: ['district-committee'] }))
})

function within<T>(work: (db: TenantDb) => Promise<T>): Promise<T> {
  return database.inTenant({ tenantId: province.id, personId: province.founder.id }, work)
}

async function aUnit(name: string, kind: UnitKind = 'district-committee'): Promise<string> {
  const id = newId()
  await within((db) =>
    createUnits(db, [{ ...facts, id, demo: false, name, kind, level: 'district', parentUnitId: province.unitId, validFrom: '2010-01-01', validTo: null }]),
  )
  return id
}

function aCommune(name: string): EstablishedUnit {
  return { ...facts, unitId: newId(), name, kind: 'commune-committee', level: 'commune', parentUnitId: province.unitId }
}

async function happen(event: UnitEvent, takeovers: readonly NewTakeover[] = []): Promise<void> {
  await within(async (db) => {
    const change = applyUnitEvent(await loadUnitVersions(db), event)
    const decided = { id: newId(), event, change, documentId: null, documentWords: null, note: null, takeovers }
    await recordUnitEvents({ db, personId: province.founder.id as PersonId, now: new Date() }, [decided])
  })
}

async function reform(): Promise<readonly EstablishedUnit[]> {
  const communes = ['UBND phường Ba', 'UBND phường Bốn', 'UBND xã Năm', 'UBND xã Sáu'].map(aCommune)
  await happen({ kind: 'split', on: '2025-07-01', unitId: districts.one, parts: communes.slice(0, 2), goesOn: false, children: {} })
  await happen({ kind: 'split', on: '2025-07-01', unitId: districts.two, parts: communes.slice(2), goesOn: false, children: {} })
  return communes
}

const carriersOf = async (planId: string) => (await call('GET', `/api/v1/t/${province.slug}/plans/${planId}/carriers`, { as: province.founder })).json

/** A plan of 30/9/2024 that gives the class a duty, and the first district a task. */
function aPlanOf2024() {
  const nodeId = newId()
  const assignment = { dueOn: null, product: null, positionId: null }
  return aPlan(database, province, {
    nodes: [
      {
        id: nodeId,
        parentId: null,
        kind: 'task',
        position: 1,
        text: 'Nhiệm vụ của quận',
        origin: 'local',
        assignments: [
          { ...assignment, role: 'lead', unitId: districts.one, unitClassId: null },
          { ...assignment, role: 'coordinating', unitId: province.unitId, unitClassId: null },
        ],
      },
    ],
    responsibilities: [
      {
        actor: 'UBND các quận, huyện',
        duty: 'Chỉ đạo các trường',
        role: 'executing',
        tone: 'request',
        unitId: null,
        unitClassId: districtClassId,
        sourceLine: 1,
      },
    ],
  }).then((plan) => ({ ...plan, nodeId }))
}

describe('what a plan gave to units that have ended', () => {
  test('is carried by nobody else while all are there', async () => {
    const plan = await aPlanOf2024()
    expect(await carriersOf(plan.id)).toEqual({ asOf: '2024-09-30', carriers: [] })
  })

  test('is carried by who came after them; where those are what a class means today, by that class; the words of the plan stay', async () => {
    const plan = await aPlanOf2024()
    const communes = await reform()
    const before = await carriersOf(plan.id)
    expect(before.carriers).toMatchObject([
      {
        unitId: districts.one,
        name: 'UBND quận Một',
        memberCount: 1,
        endedCount: 1,
        takenOver: false,
        now: { units: [{ name: 'UBND phường Ba' }, { name: 'UBND phường Bốn' }], unitCount: 2, unitClass: null },
        assignments: [{ nodeId: plan.nodeId, role: 'lead' }],
      },
      {
        unitClassId: districtClassId,
        name: 'UBND các quận, huyện',
        memberCount: 2,
        endedCount: 2,
        now: { unitCount: 4, unitClass: null },
        responsibilityIds: [expect.any(String)],
      },
    ])
    const unitClassId = await within((db) => createUnitClass(db, 'UBND các xã, phường', { kinds: ['commune-committee'] }))
    expect((await carriersOf(plan.id)).carriers[1].now).toEqual({
      units: communes.map(({ unitId, name }) => ({ id: unitId, name })),
      unitCount: 4,
      unitClass: { id: unitClassId, name: 'UBND các xã, phường' },
    })
    const { json } = await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}`, { as: province.founder })
    const tree = await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/tree`, { as: province.founder })
    expect(tree.json.nodes[0].lead).toBe('UBND quận Một')
    expect(json.responsibilities).toMatchObject([{ actor: 'UBND các quận, huyện', unitClass: 'UBND các quận, huyện' }])
  })

  test('is carried by whom somebody decided on, before the lineage; by nobody, where that was decided', async () => {
    const plan = await aPlanOf2024()
    const [assignmentId, department] = [await assignmentOf(plan.id), await aUnit('Sở Giáo dục', 'department')]
    const communes = [aCommune('UBND phường Ba'), aCommune('UBND phường Bốn')]
    const takeover = {
      subject: 'assignment',
      subjectId: assignmentId,
      fromUnitId: districts.one,
      toUnitId: department,
      toPositionId: null,
      moved: null,
    } as const
    await happen({ kind: 'split', on: '2025-07-01', unitId: districts.one, parts: communes, goesOn: false, children: {} }, [takeover])
    expect((await carriersOf(plan.id)).carriers[0]).toMatchObject({ takenOver: true, now: { units: [{ id: department }], unitCount: 1 } })
    await happen({ kind: 'dissolve', on: '2026-01-01', unitIds: [department], children: {} }, [{ ...takeover, fromUnitId: department, toUnitId: null }])
    expect((await carriersOf(plan.id)).carriers[0]).toMatchObject({ takenOver: true, now: { units: [], unitCount: 0, unitClass: null } })
  })

  test('is still theirs until the day of the event has come', async () => {
    const plan = await aPlanOf2024()
    await happen({ kind: 'dissolve', on: '2026-11-21', unitIds: [districts.one], children: {} })
    expect((await carriersOf(plan.id)).carriers).toEqual([])
    const nextDay = openTestApp(database, () => new Date('2026-11-21T03:00:00Z'))
    const { json } = await nextDay('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/carriers`, { as: province.founder })
    expect(json.carriers).toMatchObject([
      { unitId: districts.one, now: { unitCount: 0 } },
      { unitClassId: districtClassId, endedCount: 1, now: { units: [{ id: districts.two }] } },
    ])
  })

  async function assignmentOf(planId: string): Promise<string> {
    const { json } = await call('GET', `/api/v1/t/${province.slug}/plans/${planId}/tree`, { as: province.founder })
    const detail = await call('GET', `/api/v1/t/${province.slug}/plans/${planId}/nodes/${json.nodes[0].id}`, { as: province.founder })
    return detail.json.assignments.find(({ role }: { role: string }) => role === 'lead').id
  }
})

test('a unit that ended says who carries on for it, one that is there says nothing', async () => {
  await reform()
  const of = async (unitId: string) => (await call('GET', `/api/v1/t/${province.slug}/units/${unitId}/carriers`, { as: province.founder })).json
  expect(await of(districts.one)).toMatchObject({
    endedOn: '2025-07-01',
    now: { units: [{ name: 'UBND phường Ba' }, { name: 'UBND phường Bốn' }], unitCount: 2 },
  })
  expect(await of(province.unitId)).toMatchObject({ endedOn: null, now: { unitCount: 0 } })
  expect((await call('GET', `/api/v1/t/${province.slug}/units/${newId()}/carriers`, { as: province.founder })).status).toBe(404)
})
