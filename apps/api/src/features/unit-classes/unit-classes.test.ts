import { newId } from '@trongtam/db'
import { assignment } from '@trongtam/db/tables'
import { createUnits, type NewUnit } from '@trongtam/records'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

let statements = 0
const database = openTestDatabase({ onQuery: () => void (statements += 1) })
const call = openTestApp(database)

const planners = ['province-administrator', 'planner'] as const
const upon = (version: number) => ({ 'if-match': `"${version}"` })

async function unitsIn({ id: tenantId, founder, unitId }: TestTenant, ...made: readonly (Partial<NewUnit> & { readonly name: string })[]): Promise<string[]> {
  const units = made.map((given) => ({
    id: newId(),
    demo: true,
    code: null,
    kind: 'school' as const,
    level: 'institution' as const,
    stage: null,
    ownership: null,
    area: null,
    parentUnitId: unitId,
    validFrom: '2012-01-01',
    validTo: null,
    ...given,
  }))
  await database.inTenant({ tenantId, personId: founder.id }, (db) => createUnits(db, units))
  return units.map(({ id }) => id)
}

const at = (province: TestTenant, path = '') => `/api/v1/t/${province.slug}/unit-classes${path}`

describe('a class of units', () => {
  test('is made by its rule, previewed before and read afterwards, as of any day', async () => {
    const province = await aProvince(database, planners)
    const as = province.founder
    await unitsIn(province, { name: 'Trường A', stage: 'primary' }, { name: 'Trường B', stage: 'primary', validTo: '2025-07-01' }, { name: 'Trường C' })
    const rule = { kinds: ['school'], stages: ['primary'] }
    const preview = await call('POST', at(province, '/preview'), { as, body: { rule, on: '2025-06-30' } })
    expect(preview.json).toMatchObject({
      memberCount: 2,
      on: '2025-06-30',
      items: [{ name: 'Trường A', parentName: expect.any(String) }, { name: 'Trường B' }],
    })
    const made = await call('POST', at(province), { as, body: { name: '  Các trường   tiểu học ', rule } })
    expect([made.status, made.headers.get('etag')]).toEqual([200, '"1"'])
    expect(made.json).toMatchObject({ name: 'Các trường tiểu học', rule, memberCount: 1, usedCount: 0, version: 1 })
    const listed = async (on: string) => (await call('GET', at(province, `?on=${on}`), { as })).json.items
    expect(await listed('2025-06-30')).toMatchObject([{ memberCount: 2 }])
    expect(await listed('2025-07-01')).toMatchObject([{ memberCount: 1 }])
    const members = await call('GET', at(province, `/${made.json.id}/members?limit=1&on=2020-01-01`), { as })
    expect(members.json).toMatchObject({ memberCount: 2, items: [{ name: 'Trường A' }] })
    const next = await call('GET', at(province, `/${made.json.id}/members?limit=1&on=2020-01-01&cursor=${members.json.nextCursor}`), { as })
    expect(next.json).toMatchObject({ items: [{ name: 'Trường B' }], nextCursor: null })
    expect((await call('GET', at(province, `/${made.json.id}?on=2020-01-01`), { as })).json).toMatchObject({ memberCount: 2 })
  })

  test('is listed with its members in as many statements as many classes are', async () => {
    const province = await aProvince(database, planners)
    const as = province.founder
    await unitsIn(province, { name: 'Trường A', stage: 'primary' }, { name: 'Trường B', stage: 'lower-secondary' }, { name: 'Tòa soạn', kind: 'press' })
    const make = (name: string, rule: object) => call('POST', at(province), { as, body: { name, rule } })
    const list = async () => {
      statements = 0
      const { items } = (await call('GET', at(province), { as })).json
      return { items, statements }
    }
    await make('Khối 1', { kinds: ['school'] })
    const one = await list()
    await make('Khối 2', { kinds: ['press'] })
    await make('Khối 3', { kinds: ['school'], stages: ['primary'] })
    await make('Khối 4', { stages: ['upper-secondary'] })
    const four = await list()
    expect(four.items.map(({ name, memberCount }: { name: string; memberCount: number }) => [name, memberCount])).toEqual([
      ['Khối 1', 2],
      ['Khối 2', 1],
      ['Khối 3', 1],
      ['Khối 4', 0],
    ])
    expect(one.items).toMatchObject([{ memberCount: 2 }])
    expect(one.statements).toBeGreaterThan(0)
    expect(four.statements).toBe(one.statements)
  })

  test('changes its name and rule upon the version that was read; two of one name are refused', async () => {
    const province = await aProvince(database, planners)
    const as = province.founder
    const make = async (name: string) => (await call('POST', at(province), { as, body: { name, rule: { kinds: ['school'] } } })).json
    const [one, other] = [await make('Khối một'), await make('Khối hai')]
    const change = (version: number, name: string) =>
      call('PATCH', at(province, `/${one.id}`), { as, headers: upon(version), body: { name, rule: { kinds: ['press'] } } })
    expect((await change(1, 'Khối hai')).json.code).toBe('already-exists')
    expect((await change(1, 'Báo chí')).json).toMatchObject({ name: 'Báo chí', rule: { kinds: ['press'] }, version: 2 })
    expect(await change(1, 'Lại nữa')).toMatchObject({ status: 412, json: { detail: { current: { name: 'Báo chí', version: 2 } } } })
    expect((await call('GET', at(province, `/${other.id}`), { as })).json).toMatchObject({ name: 'Khối hai', version: 1 })
  })

  test('that something is given to stays until nothing is', async () => {
    const province = await aProvince(database, planners)
    const as = province.founder
    const { id: planId } = await aPlan(database, province)
    const { id } = (await call('POST', at(province), { as, body: { name: 'Các trường', rule: { kinds: ['school'] } } })).json
    const inside = <T>(work: Parameters<typeof database.inTenant<T>>[1]) => database.inTenant({ tenantId: province.id, personId: as.id }, work)
    await inside(async (db) => {
      const [given] = await db.select().from(assignment).where(eq(assignment.planId, planId)).limit(1)
      if (given) await db.insert(assignment).values({ ...given, id: newId(), role: 'coordinating', unitId: null, unitClassId: id })
    })
    const remove = () => call('DELETE', at(province, `/${id}`), { as, headers: upon(1) })
    expect(await remove()).toMatchObject({ status: 409, json: { code: 'still-in-use', detail: { usedCount: 1 } } })
    expect((await call('GET', at(province, `/${id}`), { as })).json).toMatchObject({ usedCount: 1 })
    await inside((db) => db.delete(assignment).where(and(eq(assignment.planId, planId), eq(assignment.unitClassId, id))))
    expect((await remove()).json).toEqual({ id })
    expect((await remove()).status).toBe(404)
  })

  test('narrows by kinds of the province’s own and by tags; a kind of another province is unknown', async () => {
    const [province, other] = [await aProvince(database, planners), await aProvince(database, planners)]
    const as = province.founder
    const kindIn = async ({ slug, founder }: TestTenant) =>
      (
        await call('POST', `/api/v1/t/${slug}/unit-kinds`, {
          as: founder,
          body: { name: 'Trường liên cấp chuyên biệt', baseKind: 'school', level: 'institution' },
        })
      ).json.id
    const ownKindId = String(await kindIn(province))
    await unitsIn(province, { name: 'Trường D', ownKindId }, { name: 'Trường E', tags: ['Bán trú', 'Chuẩn quốc gia'] }, { name: 'Trường F' })
    const preview = async (rule: object) => (await call('POST', at(province, '/preview'), { as, body: { rule, on: '2026-01-01' } })).json
    expect(await preview({ ownKinds: [ownKindId] })).toMatchObject({
      memberCount: 1,
      items: [{ name: 'Trường D', ownKindName: 'Trường liên cấp chuyên biệt' }],
    })
    expect(await preview({ tags: ['ban tru', 'gì khác'] })).toMatchObject({
      memberCount: 1,
      items: [{ name: 'Trường E', tags: ['Bán trú', 'Chuẩn quốc gia'] }],
    })
    const create = (ownKind: string) => call('POST', at(province), { as, body: { name: 'Khối riêng', rule: { ownKinds: [ownKind] } } })
    expect(await create(String(await kindIn(other)))).toMatchObject({ status: 422, json: { fields: [{ path: 'rule.ownKinds', message: 'unknown' }] } })
    expect((await create(ownKindId)).json).toMatchObject({ memberCount: 1 })
  })

  test.each([
    [{ name: ' \u200b ', rule: {} }, 'name'],
    [{ name: 'Khối', rule: { tags: ['—'] } }, 'rule.tags'],
    [{ name: 'Khối', rule: { kinds: [] } }, 'rule.kinds'],
    [{ name: 'Khối', rule: { kinds: ['trường'] } }, 'rule.kinds.0'],
  ])('%j is refused at its place', async (body, path) => {
    const province = await aProvince(database, planners)
    const answer = await call('POST', at(province), { as: province.founder, body })
    expect(answer).toMatchObject({ status: 422, json: { code: 'invalid-input', fields: [{ path }] } })
  })
})

describe('a kind of a province’s own', () => {
  test('is renamed at any time; its base kind is fixed once a unit is of it', async () => {
    const province = await aProvince(database, planners)
    const as = province.founder
    const path = `/api/v1/t/${province.slug}/unit-kinds`
    const asked = { name: 'Trung tâm hỗ trợ hòa nhập', baseKind: 'other', level: 'institution' }
    const made = (await call('POST', path, { as, body: asked })).json
    expect(made).toEqual({ id: expect.any(String), ...asked, unitCount: 0, version: 1 })
    expect((await call('POST', path, { as, body: asked })).json.code).toBe('already-exists')
    const change = (version: number, body: object) => call('PATCH', `${path}/${made.id}`, { as, headers: upon(version), body: { ...asked, ...body } })
    expect((await change(1, { baseKind: 'school' })).json).toMatchObject({ baseKind: 'school', version: 2 })
    await unitsIn(province, { name: 'Trung tâm một', ownKindId: made.id })
    expect((await change(2, { baseKind: 'other' })).json).toMatchObject({ code: 'still-in-use', detail: { unitCount: 1 } })
    expect((await change(2, { baseKind: 'school', name: 'Trung tâm hòa nhập' })).json).toMatchObject({ name: 'Trung tâm hòa nhập', unitCount: 1, version: 3 })
    expect((await call('GET', path, { as })).json.items).toMatchObject([{ name: 'Trung tâm hòa nhập', unitCount: 1 }])
  })
})
