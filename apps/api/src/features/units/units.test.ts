import { type Database, newId } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import type { UnitKind } from '@trongtam/domain'
import { createUnitClass, createUnits, searchTextOf } from '@trongtam/records'
import { aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

interface Made {
  readonly name: string
  readonly code?: string
  readonly kind?: UnitKind
  readonly parent?: string | null
  readonly from?: string
  readonly to?: string | null
}

async function make(
  within: Database,
  { id: tenantId, founder, unitId }: TestTenant,
  { name, code, kind = 'commune-committee', parent = unitId, from = '2010-01-01', to = null }: Made,
): Promise<string> {
  const id = newId()
  await within.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(db, [
      {
        id,
        demo: true,
        name,
        code: code ?? null,
        kind,
        level: 'commune',
        stage: null,
        ownership: null,
        area: null,
        parentUnitId: parent,
        validFrom: from,
        validTo: to,
      },
    ]),
  )
  return id
}

const list = (province: TestTenant, query: Record<string, string>) =>
  call('GET', `/api/v1/t/${province.slug}/units?${new URLSearchParams(query).toString()}`, { as: province.founder })
const namesOf = ({ json }: Awaited<ReturnType<typeof list>>): string[] => json.items.map(({ name }: { name: string }) => name)

async function allPages(path: string, province: TestTenant, limit: number): Promise<{ name: string; id: string }[]> {
  const items: { name: string; id: string }[] = []
  let cursor = ''
  do {
    const { json } = await call('GET', `/api/v1/t/${province.slug}/${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`, { as: province.founder })
    expect(json.items.length).toBeLessThanOrEqual(limit)
    items.push(...json.items)
    cursor = json.nextCursor ? `&cursor=${json.nextCursor}` : ''
  } while (cursor)
  return items
}

describe('the register of units', () => {
  test('is in Vietnamese order, numbers by value, without a gap or a repetition at any page size', async () => {
    const province = await aProvince(database)
    const names = ['Xã 10', 'Xã 9', 'Xã Đông', 'Xã Dương', 'Xã Đại', 'Xã Ân', 'Xã An', 'Xã Ánh', 'Xã 100', 'Xã 1', 'Xã Ăn', 'Xã 9']
    for (const name of names) await make(database, province, { name })
    const ordered = ['Xã 1', 'Xã 9', 'Xã 9', 'Xã 10', 'Xã 100', 'Xã An', 'Xã Ánh', 'Xã Ăn', 'Xã Ân', 'Xã Dương', 'Xã Đại', 'Xã Đông']
    for (const limit of [1, 2, 5, 12, 50]) {
      const seen = await allPages(`units?parentId=${province.unitId}`, province, limit)
      expect(
        seen.map(({ name }) => name),
        String(limit),
      ).toEqual(ordered)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(12)
    }
  })

  test('shows the top, then the children of one, with their number', async () => {
    const province = await aProvince(database)
    const commune = await make(database, province, { name: 'Xã Cha' })
    await make(database, province, { name: 'Trường Con', kind: 'school', parent: commune })
    expect((await list(province, {})).json.items).toMatchObject([{ id: province.unitId, childCount: 1, parentName: null }])
    expect((await list(province, { parentId: province.unitId })).json.items).toMatchObject([{ name: 'Xã Cha', childCount: 1 }])
    expect((await list(province, { parentId: commune })).json.items).toMatchObject([{ name: 'Trường Con', parentName: 'Xã Cha', childCount: 0 }])
    expect(namesOf(await list(province, { kind: 'school' }))).toEqual(['Trường Con'])
  })

  test.each([['hoa binh'], ['HÒA BÌNH'], ['hòa'], ['hoà'], ['binh hoa'], ['Hòa Bình'.normalize('NFD')]])(
    'finds "Xã Hòa Bình" by "%s", by its code, and nothing else',
    async (q) => {
      const province = await aProvince(database)
      await make(database, province, { name: 'Xã Hòa Bình', code: '00123' })
      await make(database, province, { name: 'Xã Thanh Bình' })
      expect(namesOf(await list(province, { q }))).toEqual(['Xã Hòa Bình'])
      expect(namesOf(await list(province, { q: '00123' }))).toEqual(['Xã Hòa Bình'])
      expect(namesOf(await list(province, { q: 'không có đâu' }))).toEqual([])
    },
  )

  test('what was typed comes first, diacritics and all, then what merely has its words; each with the units above it', async () => {
    const province = await aProvince(database)
    const commune = await make(database, province, { name: 'Xã Mường Hoa' })
    for (const name of ['Trường Hoà An', 'Trường Hòa An', 'Trường Hoa An', 'Trường An Hoa'])
      await make(database, province, { name, kind: 'school', parent: commune })
    const found = async (q: string, limit: number) => (await allPages(`units?q=${encodeURIComponent(q)}`, province, limit)).map(({ name }) => name)
    for (const limit of [1, 3, 50]) {
      expect((await found('Hòa An', limit))[0]).toBe('Trường Hòa An')
      expect((await found('hoa an', limit)).toSorted()).toEqual(['Trường An Hoa', 'Trường Hoa An', 'Trường Hoà An', 'Trường Hòa An'].toSorted())
      expect((await found('hoa an', limit)).at(-1)).toBe('Trường An Hoa')
    }
    const { items } = (await list(province, { q: 'truong an hoa' })).json
    expect(items.at(0).path).toMatchObject([{ id: province.unitId }, { id: commune, name: 'Xã Mường Hoa' }])
    expect((await list(province, { parentId: commune })).json.items[0].path).toEqual([])
  })

  test.each(['%', '_', "'", '\\', '"; drop table', '🏫'])('is not fooled by %s', async (q) => {
    const province = await aProvince(database)
    await make(database, province, { name: 'Xã Hòa Bình' })
    const answer = await list(province, { q, parentId: province.unitId })
    expect(answer.status).toBe(200)
    expect(namesOf(await list(province, { q: `${q}zzz` }))).toEqual([])
  })
})

describe('F12 units as of a day', () => {
  test('what has ended is seen on its days, what began later on its own; the day of the change belongs to the new', async () => {
    const province = await aProvince(database)
    await make(database, province, { name: 'Phòng GD&ĐT Cũ', kind: 'district-office', to: '2025-07-01' })
    await make(database, province, { name: 'UBND Xã Mới', from: '2025-07-01' })
    const on = async (day: string) => namesOf(await list(province, { parentId: province.unitId, on: day }))
    expect(await on('2025-06-30')).toEqual(['Phòng GD&ĐT Cũ'])
    expect(await on('2025-07-01')).toEqual(['UBND Xã Mới'])
    expect(await on('2009-12-31')).toEqual([])
    expect(namesOf(await list(province, { parentId: province.unitId }))).toEqual(['UBND Xã Mới'])
  })

  test('on the day of a change the list says what began and what changed, on other days nothing', async () => {
    const province = await aProvince(database)
    await make(database, province, { name: 'Xã Mới', from: '2025-07-01' })
    const id = await make(database, province, { name: 'Xã Cũ', code: '07', to: '2025-07-01' })
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.insert(unitVersion).values({
        tenantId: province.id,
        unitId: id,
        valid: '[2025-07-01,)',
        name: 'Xã Đổi Tên',
        kind: 'commune-committee',
        level: 'commune',
        parentUnitId: province.unitId,
        searchText: searchTextOf('Xã Đổi Tên'),
      }),
    )
    const newsOn = async (on: string) =>
      (await list(province, { parentId: province.unitId, on })).json.items.map(({ name, news }: Record<string, unknown>) => [name, news])
    expect(await newsOn('2025-07-01')).toEqual([
      ['Xã Đổi Tên', { began: false, changed: ['name', 'code'] }],
      ['Xã Mới', { began: true, changed: [] }],
    ])
    expect(await newsOn('2025-07-02')).toEqual([
      ['Xã Đổi Tên', null],
      ['Xã Mới', null],
    ])
  })

  test('a unit keeps all its versions, oldest first, and its identity', async () => {
    const province = await aProvince(database)
    const id = await make(database, province, { name: 'Tên cũ', to: '2025-07-01' })
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.insert(unitVersion).values({
        tenantId: province.id,
        unitId: id,
        valid: '[2025-07-01,)',
        name: 'Tên mới',
        kind: 'commune-committee',
        level: 'commune',
        parentUnitId: province.unitId,
        searchText: searchTextOf('Tên mới'),
      }),
    )
    const { json } = await call('GET', `/api/v1/t/${province.slug}/units/${id}`, { as: province.founder })
    expect(json.versions.map(({ name, validFrom, validTo }: Record<string, string>) => [name, validFrom, validTo])).toEqual([
      ['Tên cũ', '2010-01-01', '2025-07-01'],
      ['Tên mới', '2025-07-01', null],
    ])
  })

  test('a unit shows its duties and its tasks; one of another province is not there', async () => {
    const [province, other] = [await aProvince(database), await aProvince(database)]
    await aPlan(database, province)
    const path = `units/${province.unitId}`
    const { json } = await call('GET', `/api/v1/t/${province.slug}/${path}`, { as: province.founder })
    expect(json).toMatchObject({
      responsibilities: [{ duty: 'Chủ trì bình thường', role: 'lead' }],
      assignments: [{ text: 'Nhiệm vụ 1 bình thường', dueOn: '2027-05-31' }],
    })
    expect((await call('GET', `/api/v1/t/${other.slug}/${path}`, { as: other.founder })).status).toBe(404)
  })
})

test('F2 a class means exactly the units its rule fits today', async () => {
  const province = await aProvince(database)
  for (const name of ['Trường A', 'Trường B']) await make(database, province, { name, kind: 'school' })
  await make(database, province, { name: 'Trường đã giải thể', kind: 'school', to: '2020-01-01' })
  await make(database, province, { name: 'Xã C' })
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
    await createUnitClass(db, 'Các trường', { kinds: ['school'] })
    await createUnitClass(db, 'Các xã, phường', { kinds: ['commune-committee'] })
  })
  const items = await allPages('unit-classes', province, 1)
  expect(items).toMatchObject([
    { name: 'Các trường', memberCount: 2 },
    { name: 'Các xã, phường', memberCount: 1 },
  ])
})
