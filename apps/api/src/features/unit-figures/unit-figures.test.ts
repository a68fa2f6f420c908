import { type Database, newId } from '@trongtam/db'
import { createUnits, insertLineage, loadUnitVersions, saveUnitVersions } from '@trongtam/records'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database, () => new Date('2026-11-20T03:00:00Z'))

let province: TestTenant
beforeEach(async () => void (province = await aProvince(database)))

interface Made {
  readonly name: string
  readonly kind?: 'school' | 'commune-committee'
  readonly parent?: string
  readonly from?: string
}

async function aUnit(
  within: Database,
  { id: tenantId, founder, unitId }: TestTenant,
  { name, kind = 'school', parent = unitId, from = '2010-01-01' }: Made,
): Promise<string> {
  const id = newId()
  const rest = { code: null, stage: null, ownership: null, area: null, validTo: null } as const
  await within.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(db, [{ ...rest, id, demo: false, name, kind, level: kind === 'school' ? 'institution' : 'commune', parentUnitId: parent, validFrom: from }]),
  )
  return id
}

const at = (path: string) => `/api/v1/t/${province.slug}/${path}`
const count = (kind: string, value: number) => ({ kind, value, numerator: null, denominator: null })
const ratio = (kind: string, numerator: number, denominator: number) => ({ kind, value: null, numerator, denominator })

interface Told {
  readonly as?: TestPerson
  readonly year?: string
  readonly version?: number
  readonly source?: string | null
}

const report = (unitId: string, figures: readonly object[], { as = province.founder, year = '2026-2027', version = 0, source = null }: Told = {}) =>
  call('PUT', at(`units/${unitId}/figures/${year}`), { as, body: { figures, source }, headers: { 'if-match': `"${version}"` } })
const read = (unitId: string, as = province.founder) => call('GET', at(`units/${unitId}/figures`), { as })
const compare = (query: Record<string, string>) =>
  call('GET', at(`unit-figures?${new URLSearchParams({ schoolYear: '2026-2027', kind: 'pupils', ...query }).toString()}`), { as: province.founder })

interface Row {
  readonly units: readonly { readonly name: string }[]
  readonly isOwn: boolean
  readonly now: Record<string, unknown>
  readonly before: Record<string, unknown>
  readonly change: unknown
}
const rowsOf = ({ json }: Awaited<ReturnType<typeof compare>>) =>
  json.items.map(({ units, now, before }: Row) => [units.map(({ name }) => name).join('+'), now.reason ?? now.value, before.reason ?? before.value])

describe('a unit’s figures of a school year', () => {
  test('are set whole, read with the change on the year before, and taken back by leaving them out', async () => {
    const school = await aUnit(database, province, { name: 'Trường A' })
    expect((await report(school, [count('pupils', 400), count('classes', 10)], { year: '2025-2026', source: 'Báo cáo đầu năm' })).status).toBe(200)
    const first = await report(school, [count('pupils', 440), ratio('solid-rooms', 9, 12), count('average-score', 6.75)])
    expect(first.json).toMatchObject({ schoolYear: '2026-2027', version: 1, reportedOn: '2026-11-20', demo: false })
    expect(first.headers.get('etag')).toBe('"1"')
    expect((await read(school)).json).toMatchObject({
      years: [
        {
          schoolYear: '2026-2027',
          figures: [
            { kind: 'pupils', value: 440, change: { change: 40, percent: 10 } },
            { kind: 'solid-rooms', numerator: 9, change: null },
            { kind: 'average-score', value: 6.75 },
          ],
        },
        {
          schoolYear: '2025-2026',
          source: 'Báo cáo đầu năm',
          figures: [
            { kind: 'classes', value: 10 },
            { kind: 'pupils', value: 400 },
          ],
        },
      ],
    })
    const second = await report(school, [count('pupils', 441)], { version: 1 })
    expect(second.json).toMatchObject({ version: 2, figures: [{ kind: 'pupils', value: 441 }] })
    expect((await report(school, [], { version: 2 })).json).toMatchObject({ version: 3, figures: [] })
    expect((await report(school, [count('pupils', 1)], { version: 0 })).json).toMatchObject({ code: 'version-stale', detail: { current: { version: 3 } } })
  })

  test.each([
    ['a count that is no whole number', [count('pupils', 1.5)]],
    ['a part above its whole', [ratio('solid-rooms', 5, 4)]],
    ['a ratio without its parts', [count('solid-rooms', 50)]],
    ['a figure twice', [count('pupils', 1), count('pupils', 2)]],
    ['a kind there is none of', [count('vịt', 1)]],
  ])('are refused with %s', async (_, figures) => {
    const school = await aUnit(database, province, { name: 'Trường A' })
    expect(await report(school, figures)).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
    expect((await report(school, [count('pupils', 1)])).status, '(control)').toBe(200)
  })

  test('are of years in which the unit is there on 1 September, and which have come', async () => {
    const school = await aUnit(database, province, { name: 'Trường mới', from: '2025-09-02' })
    expect((await report(school, [count('pupils', 1)], { year: '2025-2026' })).json.code).toBe('unit-unknown')
    expect((await report(school, [count('pupils', 1)], { year: '2027-2028' })).json.code).toBe('invalid-input')
    expect((await report(school, [count('pupils', 1)])).status).toBe(200)
    expect((await read(school)).json.reportable).toEqual(['2026-2027'])
    expect((await report(newId(), [count('pupils', 1)])).status).toBe(404)
  })

  test('count once: who is above or below does not report the same again, another figure they do', async () => {
    const commune = await aUnit(database, province, { name: 'Xã A', kind: 'commune-committee' })
    const school = await aUnit(database, province, { name: 'Trường A', parent: commune })
    await report(school, [count('pupils', 100)])
    expect(await report(commune, [count('pupils', 100)])).toMatchObject({ status: 409, json: { code: 'figure-reported-elsewhere' } })
    expect((await report(commune, [count('schools', 1)])).status).toBe(200)
    expect(await report(school, [count('pupils', 100), count('schools', 1)], { version: 1 })).toMatchObject({ status: 409 })
    expect((await report(commune, [count('pupils', 90)], { year: '2025-2026' })).status).toBe(200)
  })

  test('a reporter reports in their own subtree, a viewer nowhere, and who may not is offered no year', async () => {
    const commune = await aUnit(database, province, { name: 'Xã A', kind: 'commune-committee' })
    const [inside, outside] = [await aUnit(database, province, { name: 'Trường A', parent: commune }), await aUnit(database, province, { name: 'Trường B' })]
    const [reporter, viewer] = [await aPerson(database), await aPerson(database)]
    await join(database, reporter, { ...province, unitId: commune }, ['reporter'])
    await join(database, viewer, { ...province, unitId: commune }, ['viewer'])
    expect((await report(inside, [count('pupils', 1)], { as: reporter })).status).toBe(200)
    expect((await report(outside, [count('pupils', 1)], { as: reporter })).json.code).toBe('not-permitted')
    expect((await report(newId(), [count('pupils', 1)], { as: reporter })).json.code).toBe('not-permitted')
    expect((await report(inside, [count('pupils', 1)], { as: viewer })).json.code).toBe('not-permitted')
    expect([(await read(inside, reporter)).json.reportable.length > 0, (await read(outside, reporter)).json.reportable]).toEqual([true, []])
  })
})

describe('figures by unit', () => {
  /** Two communes with schools, of which the first year's figures are reported; then A and B become C, with the schools of both. */
  async function twoThatMerge() {
    const [a, b] = [
      await aUnit(database, province, { name: 'Xã A', kind: 'commune-committee' }),
      await aUnit(database, province, { name: 'Xã B', kind: 'commune-committee' }),
    ]
    const schools = [
      await aUnit(database, province, { name: 'Trường A1', parent: a }),
      await aUnit(database, province, { name: 'Trường A2', parent: a }),
      await aUnit(database, province, { name: 'Trường B1', parent: b }),
    ]
    for (const [index, school] of schools.entries()) {
      const told = await report(school, [count('pupils', (index + 1) * 100), ratio('solid-rooms', index + 1, 10), count('average-score', 6 + index)], {
        year: '2025-2026',
      })
      expect(told.status, told.text).toBe(200)
    }
    return { a, b, schools }
  }

  async function merge(from: readonly string[], on: string, name: string): Promise<string> {
    const c = newId()
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
      const before = await loadUnitVersions(db)
      const ended = before.map((version) => (from.includes(version.unitId) ? { ...version, validTo: on } : version))
      const rehung = ended.flatMap((version) =>
        from.includes(version.parentUnitId ?? '')
          ? [
              { ...version, validTo: on },
              { ...version, validFrom: on, parentUnitId: c },
            ]
          : [version],
      )
      const like = before.find(({ unitId }) => unitId === from[0])
      if (!like) throw new Error('nothing to merge')
      await saveUnitVersions(db, { before, after: [...rehung, { ...like, unitId: c, name, validFrom: on, validTo: null }] })
      await insertLineage(
        db,
        from.map((fromUnitId) => ({ fromUnitId, toUnitId: c, on, eventId: null })),
      )
    })
    return c
  }

  test('as reported and in the boundaries of today the totals are the same; ratios come from their parts', async () => {
    const { a, b } = await twoThatMerge()
    await merge([a, b], '2026-07-01', 'Xã C')
    const then = await compare({ schoolYear: '2025-2026' })
    expect(then.json).toMatchObject({
      on: '2025-09-01',
      path: [{ id: province.unitId }],
      total: { now: { value: 600, reported: 3, expected: 3 } },
      schoolYears: ['2025-2026'],
    })
    expect(rowsOf(then)).toEqual([
      ['Xã A', 300, null],
      ['Xã B', 300, null],
    ])
    const today = await compare({ schoolYear: '2025-2026', view: 'current' })
    expect(today.json).toMatchObject({ on: '2026-11-20', total: { now: { value: 600, reported: 3, expected: 3 } } })
    expect(rowsOf(today)).toEqual([['Xã C', 600, null]])
    expect((await compare({ schoolYear: '2025-2026', view: 'current', kind: 'solid-rooms' })).json.items).toMatchObject([
      { now: { value: null, numerator: 6, denominator: 30 } },
    ])
    expect((await compare({ schoolYear: '2025-2026', view: 'current', kind: 'average-score' })).json.items).toMatchObject([
      { now: { value: null, reason: 'not-additive' } },
    ])
    expect((await compare({ schoolYear: '2025-2026', view: 'current', on: '2026-06-30' })).json.items).toHaveLength(2)
  })

  test('the year after adds up with the year before, in the boundaries of today row by row', async () => {
    const { a, b, schools } = await twoThatMerge()
    const c = await merge([a, b], '2026-07-01', 'Xã C')
    for (const school of schools) await report(school, [count('pupils', 250)])
    expect(rowsOf(await compare({ view: 'current' }))).toEqual([['Xã C', 750, 600]])
    const asReported = await compare({})
    expect(asReported.json.total).toMatchObject({ now: { value: 750 }, before: { value: 600, reason: null }, change: { change: 150, percent: 25 } })
    expect(asReported.json.items.find(({ units }: Row) => units.length > 0)).toMatchObject({
      now: { value: 750 },
      before: { reason: 'changed', changes: [{ unitId: a }, { unitId: b }] },
      change: null,
    })
    expect(rowsOf(await compare({ view: 'current', parentId: c }))).toEqual([
      ['Trường A1', 250, 100],
      ['Trường A2', 250, 200],
      ['Trường B1', 250, 300],
    ])
  })

  test('of a school that was divided between two communes nothing is said of either, together they add up', async () => {
    const { a, schools } = await twoThatMerge()
    const other = await aUnit(database, province, { name: 'Xã D', kind: 'commune-committee' })
    const [x, y] = [
      await aUnit(database, province, { name: 'Trường X', parent: a, from: '2026-07-01' }),
      await aUnit(database, province, { name: 'Trường Y', parent: other, from: '2026-07-01' }),
    ]
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
      const before = await loadUnitVersions(db, [schools[0] ?? ''])
      await saveUnitVersions(db, { before, after: before.map((version) => ({ ...version, validTo: '2026-07-01' })) })
      await insertLineage(
        db,
        [x, y].map((toUnitId) => ({ fromUnitId: schools[0] ?? '', toUnitId, on: '2026-07-01', eventId: null })),
      )
    })
    const { json } = await compare({ schoolYear: '2025-2026', view: 'current' })
    expect(json.items.map(({ units, now }: Row) => [units.map(({ name }) => name), now.value])).toEqual([
      [['Xã A', 'Xã D'], 300],
      [['Xã B'], 300],
    ])
    expect((await compare({ schoolYear: '2025-2026', view: 'current', parentId: a })).json).toMatchObject({
      total: { now: { value: null, reason: 'divided', changes: [{ unitId: schools[0], name: 'Trường A1', since: '2026-07-01' }] } },
      items: [
        { units: [{ name: 'Trường A2' }], now: { value: 200 } },
        { units: [{ name: 'Trường X' }], now: { value: null, reason: 'divided' } },
      ],
    })
  })

  test('comes in pages of any size, in Vietnamese order, without a gap or a repetition', async () => {
    for (const name of ['Trường 10', 'Trường 9', 'Trường Đông', 'Trường Dương', 'Trường Ân'])
      await report(await aUnit(database, province, { name }), [count('pupils', 1)])
    const seen: string[] = []
    let cursor = ''
    do {
      const { json } = await compare({ limit: '2', ...(cursor && { cursor }) })
      seen.push(...json.items.map(({ units }: Row) => units[0]?.name))
      cursor = json.nextCursor ?? ''
    } while (cursor)
    expect(seen).toEqual(['Trường 9', 'Trường 10', 'Trường Ân', 'Trường Dương', 'Trường Đông'])
  })

  test('a parent of another province, or of no day, is not there', async () => {
    const other = await aProvince(database)
    const late = await aUnit(database, province, { name: 'Trường mới', from: '2026-10-01' })
    for (const parentId of [other.unitId, newId(), late]) expect((await compare({ parentId })).status).toBe(404)
    expect((await compare({ parentId: late, view: 'current' })).status, '(control)').toBe(200)
  })
})
