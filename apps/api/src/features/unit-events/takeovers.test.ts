import type { Role } from '@trongtam/domain'
import { aPerson, aPlan, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { anEstablished, aProvinceOfTwoSchools, aUnit, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

/** Two schools with their heads, the first with a task, and what they merge into. */
async function twoSchools() {
  const { province, a, b } = await aProvinceOfTwoSchools(database)
  const heads = [await holderOf(province, a, 'unit-head'), await holderOf(province, b, 'unit-head')] as const
  const plan = await aPlan(database, { ...province, unitId: a })
  const into = anEstablished({ name: 'Trường Hợp Nhất', parentUnitId: province.unitId })
  return { province, a, b, heads, plan, into, events: unitEventsOf(call, province), merge: { kind: 'merge', on, unitIds: [a, b], into, children: {} } }
}

async function holderOf(province: TestTenant, unitId: string, role: Role): Promise<TestPerson> {
  const who = await aPerson(database)
  await join(database, who, { ...province, unitId }, [role])
  return who
}

interface Held {
  readonly title: string
  readonly unitId: string
  readonly closedOn: string | null
  readonly from: string
  readonly to: string | null
}

/** All that somebody ever held, oldest first. */
function heldBy({ id: tenantId, founder }: TestTenant, { id }: TestPerson): Promise<Held[]> {
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const { rows } = await db.execute<Held & Record<string, unknown>>(sql`
      select p.title, p.unit_id as "unitId", p.closed_on::text as "closedOn", a.valid_from::text as "from", a.valid_to::text as "to"
      from app.appointment a join app.position p on p.tenant_id = ${tenantId} and p.id = a.position_id
      where a.tenant_id = ${tenantId} and a.person_id = ${id} order by a.valid_from, a.valid_to`)
    return rows
  })
}

const meOf = async (who: TestPerson, { slug }: TestTenant) =>
  (await call('GET', '/api/v1/me', { as: who })).json.memberships.find((each: { slug: string }) => each.slug === slug)

describe('the people of units that merge', () => {
  test('go on by themselves in what comes after: the same role, in a position of the same title, at the very next request', async () => {
    const { province, a, heads, into, events, merge } = await twoSchools()
    expect(await meOf(heads[0], province)).toMatchObject({ unit: 'Trường A', roles: ['unit-head'] })
    expect((await events.apply(merge)).status).toBe(200)
    expect(await heldBy(province, heads[0])).toEqual([
      { title: 'unit-head', unitId: a, closedOn: on, from: '2020-01-01', to: on },
      { title: 'unit-head', unitId: into.unitId, closedOn: null, from: on, to: null },
    ])
    for (const head of heads) expect(await meOf(head, province)).toMatchObject({ unit: 'Trường Hợp Nhất', roles: ['unit-head'] })
    const positions = (as: TestPerson) => call('GET', `/api/v1/t/${province.slug}/positions?unitId=${into.unitId}`, { as })
    expect((await positions(heads[0])).json.items).toHaveLength(2)
  })

  test('use the position that stands vacant there', async () => {
    const { province, a, heads, events } = await twoSchools()
    const other = await aUnit(database, province, { name: 'Trường C' })
    const vacant = await call('POST', `/api/v1/t/${province.slug}/positions`, {
      as: province.founder,
      body: { unitId: other, title: 'unit-head', role: 'unit-head' },
    })
    expect((await events.apply({ kind: 'merge', on, unitIds: [a], into: other, children: {} })).status).toBe(200)
    const positions = await call('GET', `/api/v1/t/${province.slug}/positions?unitId=${other}`, { as: province.founder })
    expect(positions.json.items).toMatchObject([{ id: vacant.json.id, holder: { personId: heads[0].id, validFrom: on } }])
  })

  test('end where it was decided that nobody takes over: their right is gone at the next request', async () => {
    const { province, b, heads, into, events, merge } = await twoSchools()
    const { positions } = (await events.preview(merge)).json
    const { positionId } = positions.find(({ fromUnitId }: { fromUnitId: string }) => fromUnitId === b)
    const { json } = await events.apply(merge, { takeovers: [{ subject: 'position', subjectId: positionId, toUnitId: null }] })
    expect(await heldBy(province, heads[1])).toMatchObject([{ unitId: b, to: on }])
    expect(await heldBy(province, heads[0])).toMatchObject([{ to: on }, { unitId: into.unitId, to: null }])
    expect(await meOf(heads[1], province)).toMatchObject({ roles: [], unit: null })
    expect((await call('GET', `/api/v1/t/${province.slug}/plans`, { as: heads[1] })).status).toBe(403)
    const taken = (await events.get(`unit-events/${json.id}`)).json.takeovers
    expect(taken.find(({ subjectId }: { subjectId: string }) => subjectId === positionId)).toMatchObject({
      subject: 'position',
      words: 'unit-head',
      fromUnitName: 'Trường B',
      toUnitId: null,
      toUnitName: null,
    })
  })

  test('somebody who is to begin later begins in what comes after', async () => {
    const { province, a, heads, into, events, merge } = await twoSchools()
    const next = await aPerson(database)
    await join(database, next, province, [])
    const { json } = await call('POST', `/api/v1/t/${province.slug}/positions`, { as: province.founder, body: { unitId: a, title: 'Phó', role: 'viewer' } })
    const appointed = await call('POST', `/api/v1/t/${province.slug}/positions/${json.id}/appointments`, {
      as: province.founder,
      body: { personId: next.id, validFrom: '2099-01-01' },
    })
    expect(appointed.status).toBe(200)
    expect((await events.apply(merge)).status).toBe(200)
    expect(await heldBy(province, next)).toEqual([
      { title: 'Phó', unitId: a, closedOn: on, from: '2099-01-01', to: '2099-01-01' },
      { title: 'Phó', unitId: into.unitId, closedOn: null, from: '2099-01-01', to: null },
    ])
    expect(heads).toHaveLength(2)
  })

  test('an open invitation leads to the position that comes after', async () => {
    const { province, a, into, events, merge } = await twoSchools()
    const guest = { email: `${a}@example.test`, name: 'Khách', positionId: null, unitId: a, title: 'Thư ký', role: 'viewer', validFrom: '2026-01-01' }
    expect((await call('POST', `/api/v1/t/${province.slug}/invitations`, { as: province.founder, body: guest })).status).toBe(200)
    const { json } = await events.apply(merge)
    const invited = async () => (await call('GET', `/api/v1/t/${province.slug}/invitations`, { as: province.founder })).json.items
    expect(await invited()).toMatchObject([{ email: guest.email, unitName: 'Trường Hợp Nhất' }])
    expect((await events.undo(json.id)).status).toBe(200)
    expect(await invited()).toMatchObject([{ email: guest.email, unitName: 'Trường A' }])
    expect(into.unitId).not.toBe(a)
  })

  test('the last administrator cannot be left out; (control) with another one it goes through', async () => {
    const { province, events } = await twoSchools()
    const event = { kind: 'dissolve', on, unitIds: [province.unitId], children: {} }
    expect((await events.preview(event)).json).toMatchObject({
      faults: [],
      positions: expect.arrayContaining([{ role: 'province-administrator' }].map((each) => expect.objectContaining(each))),
    })
    expect(await events.apply(event)).toMatchObject({ status: 409, json: { code: 'last-administrator' } })
    const other = await aUnit(database, province, { name: 'Văn phòng', parentUnitId: null })
    await holderOf(province, other, 'province-administrator')
    expect((await events.apply(event)).status).toBe(200)
  })
})

describe('the work of units that merge', () => {
  test('is taken over by what comes after, or by whom it is decided; the issued plan keeps its words', async () => {
    const { a, b, plan, into, events, merge } = await twoSchools()
    const seen = (await events.preview(merge)).json
    const asked = [{ subject: 'responsibility', subjectId: seen.responsibilities[0].responsibilityId, toUnitId: null }]
    const { json } = await events.apply(merge, { takeovers: asked })
    expect(json.takeoverCount).toBe(4)
    const { takeovers } = (await events.get(`unit-events/${json.id}`)).json
    expect(takeovers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: 'assignment', words: 'Nhiệm vụ 1 bình thường', fromUnitName: 'Trường A', toUnitName: 'Trường Hợp Nhất' }),
        expect.objectContaining({ subject: 'responsibility', words: 'Chủ trì bình thường', fromUnitName: 'Trường A', toUnitName: null }),
      ]),
    )
    expect((await events.get(`units/${a}`)).json.assignments).toMatchObject([{ planId: plan.id }])
    expect(b).not.toBe(into.unitId)
  })

  test('goes on from hand to hand: what was taken over is held by whoever took it', async () => {
    const { province, into, events, merge } = await twoSchools()
    await events.apply(merge)
    const last = await aUnit(database, province, { name: 'Trường Cuối' })
    const again = { kind: 'merge', on: '2026-06-01', unitIds: [into.unitId], into: last, children: {} }
    expect((await events.preview(again)).json.assignments).toMatchObject([{ fromUnitId: into.unitId, fromUnitName: 'Trường Hợp Nhất', defaultToUnitId: last }])
    await events.apply(again)
    const once = { kind: 'dissolve', on: '2026-07-01', unitIds: [last], children: {} }
    expect((await events.preview(once)).json.assignments).toMatchObject([{ fromUnitName: 'Trường Cuối', defaultToUnitId: province.unitId }])
  })

  test('is decided upon as it is there alone: neither another’s work, nor by a unit that is not there on that day', async () => {
    const { a, events, merge } = await twoSchools()
    const { assignmentId } = (await events.preview(merge)).json.assignments[0]
    const decide = (subjectId: string, toUnitId: string | null) => events.apply(merge, { takeovers: [{ subject: 'assignment', subjectId, toUnitId }] })
    expect((await decide(a, null)).status).toBe(404)
    expect(await decide(assignmentId, a)).toMatchObject({ json: { code: 'unit-unknown' } })
    expect((await decide(assignmentId, null)).status).toBe(200)
  })
})
