import { type Database, newId, ofTenant } from '@trongtam/db'
import { position, unitVersion } from '@trongtam/db/tables'
import type { Role } from '@trongtam/domain'
import { createUnits } from '@trongtam/records'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { anAppointment, aPosition } from './a-people-stage.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

async function aUnit(within: Database, { id: tenantId, founder }: TestTenant, name: string, parentUnitId: string): Promise<string> {
  const id = newId()
  const given = { kind: 'school', level: 'institution', code: null, stage: null, ownership: null, area: null, validFrom: '2012-01-01', validTo: null } as const
  await within.inTenant({ tenantId, personId: founder.id }, (db) => createUnits(db, [{ ...given, id, demo: true, name, parentUnitId }]))
  return id
}

/** From today on the unit stands below another one. */
async function moveUnit({ id: tenantId, founder }: TestTenant, unitId: string, parentUnitId: string): Promise<void> {
  await database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const here = and(ofTenant(db, unitVersion), eq(unitVersion.unitId, unitId))
    const [before] = await db.select().from(unitVersion).where(here)
    await db
      .update(unitVersion)
      .set({ valid: sql`daterange(lower(${unitVersion.valid}), ${today}::date)` })
      .where(here)
    if (before) await db.insert(unitVersion).values({ ...before, parentUnitId, valid: `[${today},)` })
  })
}

let province: TestTenant
let commune: string
let school: string
let elsewhere: string
let head: TestPerson
let inside: string
let outside: string

beforeAll(async () => {
  province = await aProvince(database)
  commune = await aUnit(database, province, 'UBND xã', province.unitId)
  school = await aUnit(database, province, 'Trường trong xã', commune)
  elsewhere = await aUnit(database, province, 'Trường ngoài xã', province.unitId)
  head = await aPerson(database)
  await join(database, head, province, [])
  await anAppointment(call, province, await aPosition(call, province, { unitId: commune, role: 'unit-head', title: 'Trưởng đơn vị' }), head)
  inside = await aPosition(call, province, { unitId: school, title: 'Trong' })
  outside = await aPosition(call, province, { unitId: elsewhere, title: 'Ngoài' })
})

const at = (path: string) => `/api/v1/t/${province.slug}/${path}`
const create = (as: TestPerson, unitId: string, role: Role = 'viewer') => call('POST', at('positions'), { as, body: { unitId, title: 'Mới', role } })
const versionOf = async (id: string) => (await call('GET', at(`positions/${id}`), { as: province.founder })).json.version as number

describe('a head of unit', () => {
  test('manages the positions of their unit and of all below it, and no other', async () => {
    expect((await create(head, commune)).status).toBe(200)
    expect((await create(head, school)).status).toBe(200)
    for (const unitId of [elsewhere, province.unitId, newId()]) expect((await create(head, unitId)).json.code).toBe('not-permitted')
  })

  test('grants nothing above reporting: not their own role, not administration, not leading', async () => {
    for (const role of ['unit-head', 'province-administrator', 'leader', 'planner', 'ministry-administrator'] as const) {
      expect((await create(head, school, role)).json.code, role).toBe('not-permitted')
      const changed = await call('PATCH', at(`positions/${inside}`), { as: head, body: { title: 'Trong', role }, headers: { 'if-match': '"1"' } })
      expect(changed.json.code, role).toBe('not-permitted')
    }
  })

  test('sees the people, positions and invitations of their subtree alone', async () => {
    const positions = (await call('GET', at('positions'), { as: head })).json.items as { title: string; manageable: boolean; role: Role }[]
    expect(positions.map(({ title }) => title)).toContain('Trong')
    expect(positions.map(({ title }) => title)).not.toContain('Ngoài')
    expect(positions.filter(({ manageable }) => !manageable).map(({ role }) => role)).toEqual(['unit-head'])
    const people = (await call('GET', at('people'), { as: head })).json.items as { id: string }[]
    expect(people.map(({ id }) => id)).toEqual([head.id])
    const units = (await call('GET', at('people/units'), { as: head })).json.items as { id: string }[]
    expect(new Set(units.map(({ id }) => id))).toEqual(new Set([commune, school]))
  })

  test('does nothing to a position outside, whatever the operation', async () => {
    const to = { email: null, name: null, personId: head.id, from: today }
    const asked: [string, string, Record<string, unknown>][] = [
      ['GET', `positions/${outside}`, {}],
      ['PATCH', `positions/${outside}`, { title: 'X', role: 'viewer' }],
      ['POST', `positions/${outside}/closing`, {}],
      ['POST', `positions/${outside}/appointments`, { personId: head.id, validFrom: today }],
      ['POST', `positions/${outside}/handover/preview`, to],
      ['POST', `positions/${outside}/handover`, { ...to, sha256: 'a'.repeat(64) }],
      ['POST', 'invitations', { email: 'x@example.test', name: 'X', positionId: outside, unitId: null, title: null, role: null, validFrom: today }],
      ['DELETE', `people/${province.founder.id}`, {}],
    ]
    for (const [method, path, body] of asked) {
      const answer = await call(method, at(path), { as: head, headers: { 'if-match': '"1"' }, ...(method === 'GET' || method === 'DELETE' ? {} : { body }) })
      expect([answer.status, answer.json.code], `${method} ${path}`).toEqual([403, 'not-permitted'])
    }
    expect(await versionOf(outside)).toBe(1)
  })

  test('moves neither themself nor their peers: their own position is not theirs to change', async () => {
    const [own] = (await call('GET', at('people'), { as: head })).json.items[0].positions
    const end = await call('POST', at(`appointments/${own.appointmentId}/end`), { as: head, body: { on: today }, headers: { 'if-match': '"1"' } })
    const rename = await call('PATCH', at(`positions/${own.positionId}`), {
      as: head,
      body: { title: 'Giám đốc', role: 'viewer' },
      headers: { 'if-match': '"1"' },
    })
    expect([end.json.code, rename.json.code]).toEqual(['not-permitted', 'not-permitted'])
  })
})

test('SEC-19 rights do not rise by keys nobody asked for', async () => {
  for (const extra of [{ tenantId: newId() }, { id: newId() }, { personId: head.id }, { version: 9 }, { closedOn: null }])
    expect((await call('POST', at('positions'), { as: head, body: { unitId: school, title: 'A', role: 'viewer', ...extra } })).json.code).toBe('invalid-input')
  const appoint = { personId: head.id, validFrom: today }
  for (const extra of [{ role: 'province-administrator' }, { positionId: outside }, { validTo: null }])
    expect((await call('POST', at(`positions/${inside}/appointments`), { as: head, body: { ...appoint, ...extra } })).json.code).toBe('invalid-input')
})

describe('rights follow the hierarchy of today, at the very next request', () => {
  test('a school that moves away is no longer its former head’s, and is its new one’s', async () => {
    const [first, second] = [await aUnit(database, province, 'Xã cũ', province.unitId), await aUnit(database, province, 'Xã mới', province.unitId)]
    const moving = await aUnit(database, province, 'Trường chuyển', first)
    const heads: TestPerson[] = []
    for (const unitId of [first, second]) {
      const who = await aPerson(database)
      await join(database, who, province, [])
      await anAppointment(call, province, await aPosition(call, province, { unitId, role: 'unit-head' }), who)
      heads.push(who)
    }
    const [oldHead, newHead] = heads as [TestPerson, TestPerson]
    const may = async (who: TestPerson) => (await create(who, moving)).status
    expect([await may(oldHead), await may(newHead)]).toEqual([200, 403])
    await moveUnit(province, moving, second)
    expect([await may(oldHead), await may(newHead)]).toEqual([403, 200])
  })

  test('a position’s role that changes is its holder’s at the next request', async () => {
    const who = await aPerson(database)
    await join(database, who, province, [])
    const id = await aPosition(call, province, { role: 'unit-head', unitId: commune })
    await anAppointment(call, province, id, who)
    expect((await create(who, school)).status).toBe(200)
    await call('PATCH', at(`positions/${id}`), { as: province.founder, body: { title: 'Người xem', role: 'viewer' }, headers: { 'if-match': '"1"' } })
    expect((await create(who, school)).status).toBe(403)
    const stored = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db
        .select()
        .from(position)
        .where(and(ofTenant(db, position), eq(position.id, id))),
    )
    expect(stored).toMatchObject([{ role: 'viewer', version: 2 }])
  })
})
