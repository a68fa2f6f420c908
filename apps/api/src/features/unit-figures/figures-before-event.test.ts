import { newId } from '@trongtam/db'
import { createUnits } from '@trongtam/records'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
let now = new Date('2026-11-20T03:00:00Z')
const call = openTestApp(database, () => now)

let province: TestTenant
beforeEach(async () => {
  now = new Date('2026-11-20T03:00:00Z')
  province = await aProvince(database)
})

async function aUnit(name: string, parent = province.unitId, kind: 'school' | 'commune-committee' = 'school'): Promise<string> {
  const id = newId()
  const rest = { code: null, stage: null, ownership: null, area: null, validFrom: '2010-01-01', validTo: null, demo: false } as const
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
    createUnits(db, [{ ...rest, id, name, kind, level: kind === 'school' ? 'institution' : 'commune', parentUnitId: parent }]),
  )
  return id
}

const established = (name: string, parentUnitId = province.unitId) => ({
  unitId: newId(),
  name,
  code: null,
  level: 'institution',
  parentUnitId,
  kind: 'school',
  ownKindId: null,
  stage: null,
  ownership: null,
  area: null,
  tags: [],
})

const at = (path: string) => `/api/v1/t/${province.slug}/${path}`

async function preview(event: object) {
  return call('POST', at('unit-events/preview'), { as: province.founder, body: { event } })
}

async function carryOut(event: object): Promise<string> {
  const { json } = await preview(event)
  const decided = { documentId: null, documentWords: 'Quyết định 77/QĐ-UBND', note: null, takeovers: [], sha256: json.sha256 }
  const done = await call('POST', at('unit-events'), { as: province.founder, body: { event, ...decided } })
  expect(done.status, done.text).toBe(200)
  return done.json.id
}

interface Told {
  readonly year?: string
  readonly version?: number
  readonly as?: TestPerson
}
const pupils = (value: number) => ({ kind: 'pupils', value, numerator: null, denominator: null })
const solid = (numerator: number, denominator: number) => ({ kind: 'solid-rooms', value: null, numerator, denominator })
const report = (unitId: string, figures: readonly object[], { year = '2026-2027', version = 0, as = province.founder }: Told = {}) =>
  call('PUT', at(`units/${unitId}/figures/${year}`), { as, body: { figures, source: null }, headers: { 'if-match': `"${version}"` } })
const read = async (unitId: string) => (await call('GET', at(`units/${unitId}/figures`), { as: province.founder })).json

interface Row {
  readonly units: readonly { readonly name: string }[]
  readonly now: { readonly value: number | null; readonly numerator: number | null; readonly reason: string | null }
}
async function compare(query: Record<string, string> = {}) {
  const { json } = await call('GET', at(`unit-figures?${new URLSearchParams({ schoolYear: '2026-2027', kind: 'pupils', ...query }).toString()}`), {
    as: province.founder,
  })
  const named = json.items.filter(({ units }: Row) => units.length > 0)
  const rows = named.map(({ units, now: is }: Row) => [units.map(({ name }) => name).join('+'), is.reason ?? is.value ?? is.numerator])
  return { rows, total: json.total }
}

/** Two schools that have reported for this year, and are then merged as of a day. */
async function twoMerged(on: string) {
  const [a, b, other] = [await aUnit('Trường A'), await aUnit('Trường B'), await aUnit('Trường Khác')]
  await report(a, [pupils(300), solid(3, 4)])
  await report(b, [pupils(200), solid(5, 6)])
  const into = established('Trường C')
  const event = { kind: 'merge', on, unitIds: [a, b], into, children: {} }
  return { a, b, other, c: into.unitId, event }
}

describe('a merger dated back before the day of a year for which its schools have reported', () => {
  test('is recorded, and the preview says whose figures stand', async () => {
    const { a, b, event } = await twoMerged('2026-08-15')
    const { json } = await preview(event)
    expect(json).toMatchObject({ faults: [], figureCount: 4 })
    expect(new Set(json.figuresAhead.map(({ unitId, schoolYear }: Record<string, string>) => `${unitId} ${schoolYear}`))).toEqual(
      new Set([`${a} 2026-2027`, `${b} 2026-2027`]),
    )
    expect((await preview({ ...event, on: '2026-10-01' })).json.figuresAhead, '(control)').toEqual([])
  })

  test('leaves what was reported in the sums, where the new school is, in both boundaries', async () => {
    const { other, event } = await twoMerged('2026-08-15')
    await report(other, [pupils(50)])
    await carryOut(event)
    for (const view of ['as-reported', 'current']) {
      const { rows, total } = await compare({ view })
      expect(rows, view).toEqual([
        ['Trường C', 500],
        ['Trường Khác', 50],
      ])
      expect(total.now, view).toMatchObject({ value: 550, reported: 3, expected: 3 })
      expect((await compare({ view, kind: 'solid-rooms' })).total.now).toMatchObject({ numerator: 8, denominator: 10 })
    }
  })

  test('the new school does not report the same pupils again before both have taken theirs back', async () => {
    const { a, b, c, other, event } = await twoMerged('2026-08-15')
    await carryOut(event)
    const refused = await report(c, [pupils(510)])
    expect(refused).toMatchObject({ status: 409, json: { code: 'figure-reported-before-event', detail: { kind: 'pupils' } } })
    expect(['Trường A', 'Trường B']).toContain(refused.json.detail.unitName)
    expect((await report(c, [{ ...pupils(20), kind: 'classes' }])).status, '(control) what nobody reported').toBe(200)
    expect((await report(other, [pupils(7)])).status, '(control) another school').toBe(200)
    expect((await report(a, [], { version: 1 })).status).toBe(200)
    expect(await report(c, [pupils(510)], { version: 1 })).toMatchObject({ status: 409, json: { detail: { unitName: 'Trường B' } } })
    expect((await report(b, [], { version: 1 })).status).toBe(200)
    expect((await report(c, [pupils(510)], { version: 1 })).status).toBe(200)
    const { rows, total } = await compare()
    expect(rows).toEqual([
      ['Trường C', 510],
      ['Trường Khác', 7],
    ])
    expect(total.now).toMatchObject({ value: 517, reported: 2, expected: 2 })
  })

  test('a school that has ended takes back what it reported and nothing else, by whoever may at its place', async () => {
    const { a, event } = await twoMerged('2026-08-15')
    await carryOut(event)
    expect(await read(a)).toMatchObject({ toTakeBack: ['2026-2027'] })
    expect((await read(a)).reportable).not.toContain('2026-2027')
    expect(await report(a, [pupils(301), solid(3, 4)], { version: 1 })).toMatchObject({ status: 409, json: { code: 'unit-ended-before-year' } })
    expect((await report(a, [pupils(300)], { version: 1 })).status).toBe(200)
    expect((await report(a, [pupils(300), solid(3, 4)], { version: 2 })).json.code).toBe('unit-ended-before-year')
    expect((await report(a, [pupils(310)], { year: '2025-2026' })).status, '(control) a year it was there for').toBe(200)
    const stranger = await aPerson(database)
    await join(database, stranger, { ...province, unitId: await aUnit('Trường Lạ') }, ['reporter'])
    expect((await report(a, [], { version: 2, as: stranger })).json.code).toBe('not-permitted')
  })

  test('a school that never reported before its end does not begin to', async () => {
    const { event } = await twoMerged('2026-08-15')
    const late = await aUnit('Trường Muộn')
    await carryOut({ ...event, unitIds: [...event.unitIds, late] })
    expect((await report(late, [pupils(1)])).json.code).toBe('unit-ended-before-year')
    expect((await report(late, [])).json.code).toBe('unit-ended-before-year')
    expect((await read(late)).toTakeBack).toEqual([])
  })

  test('(control) a merger after the day of the year leaves the year to those who were there', async () => {
    const { a, c, event } = await twoMerged('2026-10-01')
    await carryOut(event)
    expect((await report(c, [pupils(510)])).json.code).toBe('unit-unknown')
    expect((await report(a, [pupils(301)], { version: 1 })).status).toBe(200)
    expect((await read(a)).toTakeBack).toEqual([])
    expect((await compare()).total.now.value).toBe(501)
  })
})

test('what was divided from a school that goes on waits until that school has reported anew', async () => {
  const school = await aUnit('Trường A')
  await report(school, [pupils(300)])
  const part = established('Trường A2')
  now = new Date('2026-11-22T03:00:00Z')
  await carryOut({ kind: 'split', on: '2026-08-15', unitId: school, parts: [part], goesOn: true, children: {} })
  expect(await report(part.unitId, [pupils(100)])).toMatchObject({
    status: 409,
    json: { code: 'figure-reported-before-event', detail: { unitName: 'Trường A' } },
  })
  expect((await report(school, [pupils(200)], { version: 1 })).status).toBe(200)
  expect((await report(part.unitId, [pupils(100)])).status).toBe(200)
  expect((await compare()).total.now).toMatchObject({ value: 300, reported: 2, expected: 2 })
})

test('schools of a commune that reported for them and ended do not report them again; other schools of its successor do', async () => {
  const [old, next] = [await aUnit('Xã Cũ', province.unitId, 'commune-committee'), await aUnit('Xã Mới', province.unitId, 'commune-committee')]
  const [school, other] = [await aUnit('Trường A', old), await aUnit('Trường B', next)]
  await report(old, [pupils(900)])
  await carryOut({ kind: 'merge', on: '2026-08-15', unitIds: [old], into: next, children: {} })
  expect(await report(school, [pupils(400)])).toMatchObject({ json: { code: 'figure-reported-before-event', detail: { unitName: 'Xã Cũ' } } })
  expect((await report(other, [pupils(100)])).status, '(control)').toBe(200)
  expect((await compare({ view: 'current' })).total.now.value).toBe(1000)
})
