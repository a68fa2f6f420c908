import { newId } from '@trongtam/db'
import { createUnits } from '@trongtam/records'
import { readWorkbook } from '@trongtam/sheets'
import { aPerson, aProvince, join, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { converted, isCalcMissing } from '../../a-spreadsheet-program.ts'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database, () => new Date('2026-11-20T03:00:00Z'))

let province: TestTenant
beforeEach(async () => void (province = await aProvince(database)))

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const titles = [
  'Đơn vị',
  'Năm học 2026-2027',
  'So với cùng kỳ',
  'So với cùng kỳ (%)',
  'Năm học 2025-2026',
  'Số đơn vị đã báo cáo',
  'Số đơn vị cần báo cáo',
  'Ghi chú',
]

async function aSchool(name: string, from = '2010-01-01'): Promise<string> {
  const id = newId()
  const rest = { code: null, stage: null, ownership: null, area: null, validTo: null, kind: 'school', level: 'institution', demo: false } as const
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
    createUnits(db, [{ ...rest, id, name, parentUnitId: province.unitId, validFrom: from }]),
  )
  return id
}

const pupils = (value: number) => ({ kind: 'pupils', value, numerator: null, denominator: null })
const solid = (numerator: number, denominator: number) => ({ kind: 'solid-rooms', value: null, numerator, denominator })

async function report(unitId: string, figures: readonly object[], year = '2026-2027'): Promise<void> {
  const answer = await call('PUT', `/api/v1/t/${province.slug}/units/${unitId}/figures/${year}`, {
    as: province.founder,
    body: { figures, source: null },
    headers: { 'if-match': '"0"' },
  })
  expect(answer.status, answer.text).toBe(200)
}

async function exported(asked: object, as: TestPerson = province.founder) {
  return call('POST', `/api/v1/t/${province.slug}/unit-figures/export`, { as, body: asked })
}

/** The sheets as texts, empty cells at the end left out. */
async function sheetsOf(bytes: Uint8Array): Promise<string[][][]> {
  return (await readWorkbook(bytes)).map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))))
}

/** Two schools that report for two years, one that begins this year and has not reported. */
async function threeSchools() {
  const [a, b] = [await aSchool('Trường A'), await aSchool('=Trường lạ')]
  await report(a, [pupils(400), solid(3, 4)], '2025-2026')
  await report(b, [pupils(100)], '2025-2026')
  await report(a, [pupils(440), solid(9, 10)])
  await report(b, [pupils(90)])
}

describe('figures by unit as a spreadsheet', () => {
  test('are what is seen, every row of it, with the change on the year before', async () => {
    await threeSchools()
    const answer = await exported({ schoolYear: '2026-2027', kind: 'pupils' })
    expect([answer.status, answer.headers.get('content-type')], answer.text.slice(0, 300)).toEqual([200, xlsx])
    expect(answer.headers.get('content-disposition')).toContain(`so-lieu-${province.slug}-2026-2027-pupils.xlsx`)
    const [table = [], about = []] = await sheetsOf(answer.bytes)
    const seen = (await call('GET', `/api/v1/t/${province.slug}/unit-figures?schoolYear=2026-2027&kind=pupils`, { as: province.founder })).json
    expect(table[0]).toEqual(titles)
    expect(table.slice(1).map((row) => row.slice(0, 7))).toEqual([
      [`Toàn bộ: ${seen.path.at(-1).name}`, '530', '30', '6', '500', '2', '2'],
      ['=Trường lạ', '90', '-10', '-10', '100', '1', '1'],
      ['Trường A', '440', '40', '10', '400', '1', '1'],
    ])
    expect(seen.total).toMatchObject({ now: { value: 530 }, change: { change: 30, percent: 6 } })
    expect(Object.fromEntries(about.slice(1))).toMatchObject({
      'Số liệu': 'Số trẻ, học sinh',
      'Năm học': '2026-2027',
      'Địa giới': 'Theo báo cáo',
      'Cây đơn vị tại ngày': '01/09/2026',
    })
  })

  test('have the parts of a ratio beside it, and say what was not reported or cannot be compared', async () => {
    await threeSchools()
    await aSchool('Trường mới', '2026-08-20')
    const [table = []] = await sheetsOf((await exported({ schoolYear: '2026-2027', kind: 'solid-rooms', view: 'as-reported' })).bytes)
    const cells = Object.fromEntries(table.map(([name = '', ...rest]) => [name, rest]))
    expect(table[0]?.slice(1, 5)).toEqual(['Tử số 2026-2027', 'Mẫu số 2026-2027', 'Năm học 2026-2027 (%)', 'So với cùng kỳ (điểm %)'])
    expect(cells['Trường A']?.slice(0, 7)).toEqual(['9', '10', '90', '15', '3', '4', '75'])
    expect(cells['Trường mới']?.slice(2, 4)).toEqual(['chưa báo cáo', ''])
    const [scores = []] = await sheetsOf((await exported({ schoolYear: '2026-2027', kind: 'pupils', view: 'current' })).bytes)
    expect(scores.find(([name]) => name === 'Trường mới')?.slice(1, 3)).toEqual(['chưa báo cáo', ''])
    expect(scores[1]?.slice(1, 3)).toEqual(['530', 'chưa đủ báo cáo để so sánh'])
  })

  test('say why there is no number where there is none', async () => {
    const [a, b] = [await aSchool('Trường A'), await aSchool('Trường B')]
    for (const school of [a, b]) await report(school, [{ ...pupils(6.5), kind: 'average-score' }])
    const [table = []] = await sheetsOf((await exported({ schoolYear: '2026-2027', kind: 'average-score' })).bytes)
    expect(table[1]?.[1]).toBe('Không so sánh được')
    expect(table[1]?.at(-1)).toContain('Số liệu này không cộng được')
    expect(table[2]?.[1], '(control) of one school there is').toBe('6.5')
  })

  test('stand in the audit with what was taken out, and are nobody else’s', async () => {
    await threeSchools()
    const other = await aProvince(database)
    const stranger = await aPerson(database)
    expect((await exported({ kind: 'pupils' }, other.founder)).status).toBe(404)
    expect((await exported({ kind: 'pupils' }, stranger)).status).toBe(404)
    expect((await exported({ kind: 'pupils', parentId: other.unitId })).status).toBe(404)
    const viewer = await aPerson(database)
    await join(database, viewer, province, ['viewer'])
    expect((await exported({ kind: 'pupils' }, viewer)).status, '(control)').toBe(200)
    const { items } = (await call('GET', `/api/v1/t/${province.slug}/audit?group=unit`, { as: province.founder })).json
    const rows = items.filter(({ action }: { action: string }) => action === 'unit.export-figures')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ person: { name: viewer.name } })
  })

  test.skipIf(isCalcMissing())(
    'open in LibreOffice, whose reading has the same titles and no formula',
    async () => {
      await threeSchools()
      const csv = new TextDecoder().decode(await converted((await exported({ schoolYear: '2026-2027', kind: 'pupils' })).bytes, 'xlsx', 'csv'))
      expect(csv.split('\n')[0]?.replaceAll('"', '')).toBe(titles.join(','))
      expect(csv).toContain('=Trường lạ')
      expect(csv).toContain('440')
    },
    120_000,
  )
})
