import { ofTenant } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { createUnits, loadUnitVersions } from '@trongtam/records'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { hierarchyFaults } from '@trongtam/domain'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test-app.ts'
import { anEstablished, aUnit, unitEventsOf } from './a-hierarchy.ts'

const statements: string[] = []
const database = openTestDatabase({ onQuery: (text) => void statements.push(text), poolSize: 6 })
const call = openTestApp(database)
const now = new Date()
const inAMonth = new Date(now.getTime() + 30 * 86_400_000)
/** The same server with its clock in a month, for tests of what has its day to come. */
const callLater = openTestApp(database, () => inAMonth)
const dayOf = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** A province with a commune, a school in it and their heads; each asker sees the people of their own subtree. */
async function aStage() {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const [here, there] = [
    await aUnit(database, province, { name: 'Phường Đông', kind: 'commune-committee', level: 'commune' }),
    await aUnit(database, province, { name: 'Phường Tây', kind: 'commune-committee', level: 'commune' }),
  ]
  const school = await aUnit(database, province, { name: 'Trường A', parentUnitId: here })
  const head = async (unitId: string) => {
    const who = await aPerson(database)
    await join(database, who, { ...province, unitId }, ['unit-head'])
    return who
  }
  return {
    province,
    here,
    there,
    school,
    heads: { here: await head(here), there: await head(there), school: await head(school) },
    ...unitEventsOf(call, province),
  }
}

/** Whether a school is among the units whose people somebody sees to. */
async function seesTo(through: TestApp, { slug }: TestTenant, who: TestPerson, unitId: string): Promise<boolean> {
  const answer = await through('GET', `/api/v1/t/${slug}/people/units`, { as: who })
  expect(answer.status, answer.text).toBe(200)
  return answer.json.items.some(({ id }: { id: string }) => id === unitId)
}

const namesOf = async (through: TestApp, { slug, founder }: TestTenant, parentId: string): Promise<string[]> =>
  (await through('GET', `/api/v1/t/${slug}/units?parentId=${parentId}`, { as: founder })).json.items.map(({ name }: { name: string }) => name)

describe('permissions follow the hierarchy at the very next request', () => {
  test('a school that is moved is seen to by whoever it now stands below, and by them alone', async () => {
    const { province, here, there, school, heads, apply } = await aStage()
    const seen = async () => [await seesTo(call, province, heads.here, school), await seesTo(call, province, heads.there, school)]
    expect(await seen()).toEqual([true, false])
    expect((await apply({ kind: 'move', on: dayOf(now), unitIds: [school], parentUnitId: there })).status).toBe(200)
    expect(await seen()).toEqual([false, true])
    expect(await seesTo(call, province, heads.here, here)).toBe(true)
  })
})

describe('an event of a day to come', () => {
  test('changes nothing today; on its day the tree, the roles and the right in the subtree follow by themselves', async () => {
    const { province, here, there, school, heads, apply } = await aStage()
    const into = { ...anEstablished({ name: 'Phường Đông Tây', parentUnitId: province.unitId }), kind: 'commune-committee', level: 'commune' }
    expect((await apply({ kind: 'merge', on: dayOf(inAMonth), unitIds: [here, there], into, children: {} })).status).toBe(200)
    const rolesOf = async (through: TestApp, who: TestPerson) => (await through('GET', '/api/v1/me', { as: who })).json.memberships[0]
    expect(await namesOf(call, province, province.unitId)).toEqual(['Phường Đông', 'Phường Tây'])
    expect(await rolesOf(call, heads.there)).toMatchObject({ roles: ['unit-head'], unit: 'Phường Tây' })
    expect(await seesTo(call, province, heads.there, school)).toBe(false)
    expect(await seesTo(call, province, heads.here, school)).toBe(true)

    expect(await namesOf(callLater, province, province.unitId)).toEqual(['Phường Đông Tây'])
    expect(await namesOf(callLater, province, into.unitId)).toEqual(['Trường A'])
    expect(await rolesOf(callLater, heads.there)).toMatchObject({ roles: ['unit-head'], unit: 'Phường Đông Tây' })
    for (const head of [heads.here, heads.there]) expect(await seesTo(callLater, province, head, school)).toBe(true)
    expect(await seesTo(callLater, province, heads.school, into.unitId)).toBe(false)
  })

  test('leaves its positions open until then, and nobody can be appointed to them beyond it', async () => {
    const { province, here, apply } = await aStage()
    const on = dayOf(inAMonth)
    const made = await call('POST', `/api/v1/t/${province.slug}/positions`, { as: province.founder, body: { unitId: here, title: 'Văn thư', role: 'viewer' } })
    await apply({ kind: 'dissolve', on, unitIds: [here], children: {} })
    const listed = async (through: TestApp, state: string) =>
      (await through('GET', `/api/v1/t/${province.slug}/positions?q=van+thu&state=${state}`, { as: province.founder })).json.items
    expect(await listed(call, 'vacant')).toMatchObject([{ id: made.json.id, closedOn: on }, { closedOn: null }])
    expect(await listed(call, 'closed')).toEqual([])
    expect(await listed(callLater, 'closed')).toMatchObject([{ id: made.json.id }])
  })
})

describe('two at once', () => {
  test('of the same units: one is carried out, the other is told that it would do something else by now', async () => {
    const { province, here, there, preview } = await aStage()
    const on = '2026-01-01'
    const events = [
      { kind: 'merge', on, unitIds: [here], into: there, children: {} },
      { kind: 'dissolve', on, unitIds: [here], children: {} },
    ]
    const bodies = []
    for (const event of events)
      bodies.push({ event, documentId: null, documentWords: null, note: null, takeovers: [], sha256: (await preview(event)).json.sha256 })
    const answers = await Promise.all(bodies.map((body) => call('POST', `/api/v1/t/${province.slug}/unit-events`, { as: province.founder, body })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.json.code).toBe('unit-event-changed')
  })

  test('of different units: both are carried out, one after the other, and the days have one tree each', async () => {
    const { province, preview } = await aStage()
    const bodies = []
    for (let number = 0; number < 5; number += 1) {
      const event = { kind: 'establish', on: '2026-01-01', units: [anEstablished({ name: `Trường ${number}`, parentUnitId: province.unitId })] }
      bodies.push({ event, documentId: null, documentWords: null, note: null, takeovers: [], sha256: (await preview(event)).json.sha256 })
    }
    const answers = await Promise.all(bodies.map((body) => call('POST', `/api/v1/t/${province.slug}/unit-events`, { as: province.founder, body })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const versions = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => loadUnitVersions(db))
    expect(hierarchyFaults(versions)).toEqual([])
    expect(versions).toHaveLength(9)
  })
})

test('a subtree of 1.000 units moves by one version of its top', async () => {
  const { province, here, there, apply, preview } = await aStage()
  const { id: tenantId, founder } = province
  const schools = Array.from({ length: 1_000 }, (_, index) => ({
    ...anEstablished({ name: `Trường ${index}`, parentUnitId: here }),
    demo: true,
    validFrom: '2012-01-01',
    validTo: null,
  }))
  await database.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(
      db,
      schools.map(({ unitId: id, ...school }) => ({ ...school, id, kind: 'school', level: 'institution' })),
    ),
  )
  const event = { kind: 'move', on: dayOf(now), unitIds: [here], parentUnitId: there }
  expect((await preview(event)).json).toMatchObject({ touchedCount: 1, belowCount: 1_001, touched: [{ unitId: here, subtreeCount: 1_001 }] })
  const count = () =>
    database.inTenant({ tenantId, personId: founder.id }, (db) => db.$count(unitVersion, and(ofTenant(db, unitVersion), eq(unitVersion.tenantId, tenantId))))
  const before = await count()
  statements.length = 0
  expect((await apply(event)).status).toBe(200)
  expect(await count()).toBe(before + 1)
  expect(statements.filter((text) => /^(insert|update|delete)/.test(text.trim()) && text.includes('unit_version'))).toHaveLength(2)
  const { json } = await call('GET', `/api/v1/t/${province.slug}/units?parentId=${there}`, { as: founder })
  expect(json.items).toMatchObject([{ name: 'Phường Đông', childCount: 1_001 }])
})
