import { unitColumnTitles } from '@trongtam/domain'
import { readWorkbook, writeWorkbook } from '@trongtam/sheets'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { converted, isCalcMissing } from '../../a-spreadsheet-program.ts'
import { aUnitFile, type UnitCells, unitImportsOf } from './a-unit-file.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const titles = Object.values(unitColumnTitles)
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const school = (name: string, parent: string, own: UnitCells = {}): UnitCells => ({ name, kind: 'Trường học', parent, ...own })
const unitNameOf = async ({ slug, founder, unitId }: TestTenant): Promise<string> =>
  (await call('GET', `/api/v1/t/${slug}/units/${unitId}`, { as: founder })).json.versions[0].name
const exported = (province: TestTenant, asked: object) => call('POST', `/api/v1/t/${province.slug}/units/export`, { as: province.founder, body: asked })
const rowsOf = async (bytes: Uint8Array) => (await readWorkbook(bytes))[0]?.rows.map(({ cells }) => cells) ?? []

const asCsv = async (bytes: Uint8Array) => new TextDecoder().decode(await converted(bytes, 'xlsx', 'csv'))
const isOfficeMissing = isCalcMissing()

describe('the template', () => {
  test('has the columns, a guide, and the kinds of the province among its lists', async () => {
    const province = await aProvince(database)
    await call('POST', `/api/v1/t/${province.slug}/unit-kinds`, {
      as: province.founder,
      body: { name: 'Trường chuyên biệt', baseKind: 'school', level: 'institution' },
    })
    const answer = await call('GET', `/api/v1/t/${province.slug}/unit-imports/template.xlsx`, { as: province.founder })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, xlsx])
    const sheets = await readWorkbook(answer.bytes)
    expect(sheets.map(({ name }) => name)).toEqual(['Đơn vị', 'Hướng dẫn'])
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([titles])
    const imports = unitImportsOf(call, province)
    expect((await imports.preview([{ ...school('Trường X', await unitNameOf(province)), kind: 'trường chuyên biệt' }])).json).toMatchObject({ newCount: 1 })
  })

  test('of another version is known and refused', async () => {
    const province = await aProvince(database)
    const guide = (version: string) => ({
      name: 'Hướng dẫn',
      columns: [
        { title: 'Cột', width: 9 },
        { title: 'Cách điền', width: 9 },
      ],
      rows: [['Phiên bản của mẫu', version]],
    })
    const preview = async (version: string) => {
      const bytes = await writeWorkbook({
        sheets: [{ name: 'Đơn vị', columns: titles.map((title) => ({ title, width: 9 })), rows: [['', 'Sở X', 'Sở']] }, guide(version)],
      })
      const file = Buffer.from(bytes).toString('base64')
      return call('POST', `/api/v1/t/${province.slug}/unit-imports`, { as: province.founder, body: { file, fileName: 'x.xlsx', effectiveOn: '2026-09-01' } })
    }
    expect((await preview('0')).json).toMatchObject({ code: 'workbook-unreadable', detail: { reason: 'old-template' } })
    expect((await preview('1')).json, '(control)').toMatchObject({ newCount: 1 })
  })
})

test.skipIf(isOfficeMissing)(
  'a file of another program is read (needs the Debian package libreoffice-calc-nogui): titles in another order, with lines above them',
  async () => {
    const province = await aProvince(database)
    const top = await unitNameOf(province)
    const csv = [
      'DANH SÁCH TRƯỜNG,,,,',
      ',,,,',
      'STT,Tên đơn vị,Trực thuộc,Loại,Cấp học',
      `1,Trường Tiểu học Ánh Dương,"${top}",Trường học,Tiểu học`,
      `2,Trường THCS Bình Minh,"${top}",Trường học,THCS`,
    ].join('\n')
    const file = Buffer.from(await converted(csv, 'csv', 'xlsx')).toString('base64')
    const answer = await call('POST', `/api/v1/t/${province.slug}/unit-imports`, {
      as: province.founder,
      body: { file, fileName: 'truong.xlsx', effectiveOn: '2026-09-01' },
    })
    expect(answer.json, answer.text).toMatchObject({ newCount: 2, faultCount: 0, header: ['STT', 'Tên đơn vị', 'Trực thuộc', 'Loại', 'Cấp học'] })
    const rows = await unitImportsOf(call, province).rows(answer.json.id)
    expect(rows.map(({ row, cells }: { row: number; cells: { name: string; stage: string } }) => [row, cells.name, cells.stage])).toEqual([
      [4, 'Trường Tiểu học Ánh Dương', 'Tiểu học'],
      [5, 'Trường THCS Bình Minh', 'THCS'],
    ])
  },
  120_000,
)

test('the file of faults is the file that came, with what is wrong beside it; mended, it goes through', async () => {
  const province = await aProvince(database)
  const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
  const { json } = await imports.preview([school('Trường A', top), { ...school('Trường B', 'Xã Lạ'), kind: 'Trường bay' }, school('=1+1', top, { code: '@x' })])
  const answer = await imports.get(`/${json.id}/faults.xlsx`)
  expect(answer.headers.get('content-type')).toBe(xlsx)
  const [head, ...rows] = await rowsOf(answer.bytes)
  expect(head).toEqual([...titles, 'Lỗi cần sửa'])
  expect(rows.map((cells) => [cells[1], cells[9] ?? ''])).toEqual([
    ['Trường A', ''],
    ['Trường B', expect.stringMatching(/^Loại: không phải loại đơn vị nào.*\nTrực thuộc: không có đơn vị này/s)],
    // SEC-17: a text stays a text.
    ['=1+1', ''],
  ])
  if (!isOfficeMissing) expect(await asCsv(answer.bytes)).toContain('=1+1')
  const mended = rows.map(([code, name, kind, ...rest]) => [
    code ?? '',
    name ?? '',
    kind === 'Trường bay' ? 'Trường' : (kind ?? ''),
    ...rest.slice(0, 5),
    top,
    rest[6] ?? '',
  ])
  const bytes = await writeWorkbook({ sheets: [{ name: 'Đơn vị', columns: (head ?? []).map((title) => ({ title, width: 9 })), rows: mended }] })
  const again = await call('POST', `/api/v1/t/${province.slug}/unit-imports`, {
    as: province.founder,
    body: { file: Buffer.from(bytes).toString('base64'), fileName: 'da-sua.xlsx', effectiveOn: '2026-09-01' },
  })
  expect(again.json, again.text).toMatchObject({ newCount: 3, faultCount: 0 })
}, 120_000)

describe('the export', () => {
  const communes = (top: string) =>
    ['Đông', 'Tây'].map((name, n) => ({ code: `0000${n}`, name: `UBND xã ${name}`, kind: 'UBND cấp xã', parent: top, tags: 'nông thôn, biên giới' }))
  const offices = ['00000', '00001'].map((parent) => ({ name: 'Phòng Văn hóa - Xã hội', kind: 'Phòng chuyên môn cấp xã', parent }))

  test('is the tree of a day, can be brought back and changes nothing, and opens elsewhere', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    await imports.bring(
      [...communes(top), ...offices, school('=Trường lạ', 'UBND xã Tây › Phòng Văn hóa - Xã hội'), school('Trường B', '00000', { code: 'B' })],
      '2026-01-01',
    )
    await imports.bring([{ code: 'B', name: 'Trường B mới', parent: '00001' }], '2026-09-01')
    const before = await exported(province, { on: '2026-08-31' })
    expect([before.status, before.headers.get('content-type')], before.text.slice(0, 300)).toEqual([200, xlsx])
    const tree = async (answer: Awaited<ReturnType<typeof exported>>) =>
      (await rowsOf(answer.bytes)).slice(1).map((cells) => [cells[9]?.trim(), cells[8], cells[12] ?? ''])
    expect(await tree(before)).toEqual([
      [top, '', ''],
      ['UBND xã Đông', top, ''],
      ['Phòng Văn hóa - Xã hội', '00000', ''],
      ['Trường B', '00000', '01/09/2026'],
      ['UBND xã Tây', top, ''],
      ['Phòng Văn hóa - Xã hội', '00001', ''],
      ['=Trường lạ', `${top} › UBND xã Tây › Phòng Văn hóa - Xã hội`, ''],
    ])
    const after = await exported(province, { on: '2026-09-01' })
    expect((await tree(after)).find(([name]) => name === 'Trường B mới')).toEqual(['Trường B mới', '00001', ''])
    const back = await call('POST', `/api/v1/t/${province.slug}/unit-imports`, {
      as: province.founder,
      body: { file: Buffer.from(after.bytes).toString('base64'), fileName: 'don-vi.xlsx', effectiveOn: '2026-10-01' },
    })
    expect(back.json, back.text).toMatchObject({ rowCount: 7, sameCount: 7, newCount: 0, changedCount: 0, faultCount: 0 })
    if (isOfficeMissing) return
    const csv = await asCsv(after.bytes)
    expect(csv.split('\n')[0]?.replaceAll('"', '')).toBe([...titles, 'Cây', 'Đường dẫn', 'Từ ngày', 'Đến trước ngày'].join(','))
    expect(csv).toContain('=Trường lạ')
  }, 120_000)

  test('shows exactly what the list of units shows, and stands in the audit', async () => {
    const province = await aProvince(database)
    const [imports, top] = [unitImportsOf(call, province), await unitNameOf(province)]
    await imports.bring([...communes(top), school('Trường Đông', '00000'), school('Trường Tây', '00001')], '2026-01-01')
    for (const asked of [{ q: 'dong' }, { kind: 'school' }, { q: 'tay', kind: 'school' }, { q: 'không có' }] as const) {
      const query = new URLSearchParams({ ...asked, on: '2026-09-01' }).toString()
      const listed = (await call('GET', `/api/v1/t/${province.slug}/units?${query}`, { as: province.founder })).json.items.map(
        ({ name }: { name: string }) => name,
      )
      const rows = await rowsOf((await exported(province, { on: '2026-09-01', ...asked })).bytes)
      expect(
        rows
          .slice(1)
          .map((cells) => cells[1])
          .toSorted(),
        query,
      ).toEqual(listed.toSorted())
    }
    const { items } = (await call('GET', `/api/v1/t/${province.slug}/audit?group=unit`, { as: province.founder })).json
    expect(items.filter(({ action }: { action: string }) => action === 'unit.export')).toHaveLength(4)
  })
})

test('(control) the files of a test are files', async () => {
  expect((await readWorkbook(new Uint8Array(Buffer.from(await aUnitFile([school('a', 'b')]), 'base64'))))[0]?.rows).toHaveLength(2)
})
