import { execFileSync } from 'node:child_process'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { aZip, type ZipPart } from './a-zip.ts'
import { readWorkbook } from './read-workbook.ts'
import { letterOf, writeWorkbook } from './write-workbook.ts'
import { checkZip, listZip, unpackEntry, type ZipEntry } from './zip-directory.ts'

const text = (value: string) => new TextEncoder().encode(value)

/** A part of an archive, read by Python's zipfile: nothing of ours or of the writer's is asked. */
function partOf(workbook: Uint8Array, name: string): string {
  const program = 'import sys,io,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read(sys.argv[1]))'
  return execFileSync('python3', ['-c', program, name], { input: workbook, encoding: 'utf8' })
}

const dangerous = ['=1+1', '+84 912', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.test")']

describe('SEC-17 a text never becomes a formula', () => {
  test('whatever it begins with: its cell is a shared text with the format of text', async () => {
    const bytes = await writeWorkbook({ sheets: [{ name: 'Nhật ký', columns: [{ title: '=Tiêu đề', width: 20 }], rows: dangerous.map((each) => [each]) }] })
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f')
    const cells = [...sheet.matchAll(/<c r="(\w+)" t="(\w+)" s="(\d+)"><v>(\d+)<\/v><\/c>/g)]
    expect(cells.map(([, , type]) => type)).toEqual(Array.from({ length: dangerous.length + 1 }, () => 's'))
    const styles = partOf(bytes, 'xl/styles.xml')
    const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => id)
    const used = new Set(cells.map(([, , , style]) => formats[Number(style)]))
    const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1]
    expect(textFormat).toBeDefined()
    expect(used).toEqual(new Set([textFormat]))
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('<t>=1+1</t>')
  })

  test('control: the same writer does write a formula when told to', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[2]], cells: new Map([['0,0', { formula: '1+1', value: 2 }]]) }] })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<f>1+1</f>')
  })
})

test('what is written is read again: diacritics, numbers, empty cells, the row’s own number', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Người',
        columns: [
          { title: 'Họ và tên', width: 20 },
          { title: 'Số', width: 5 },
        ],
        rows: [
          ['Nguyễn Thị Hường', 3],
          [null, null],
          ['=1+1', 4.5],
        ],
      },
      { name: 'Trống', columns: [{ title: 'Cột', width: 5 }], rows: [] },
    ],
  })
  expect(await readWorkbook(bytes)).toEqual([
    {
      name: 'Người',
      rows: [
        { number: 1, cells: ['Họ và tên', 'Số'] },
        { number: 2, cells: ['Nguyễn Thị Hường', '3'] },
        { number: 4, cells: ['=1+1', '4.5'] },
      ],
    },
    { name: 'Trống', rows: [{ number: 1, cells: ['Cột'] }] },
  ])
})

test('a date typed into a spreadsheet is read as dd/MM/yyyy, whatever zone the server is in', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'A', columns: [{ style: { numFmt: 'dd/mm/yyyy' } }], rows: [[new Date(Date.UTC(2026, 8, 1))]] }] })
  expect(await readWorkbook(bytes)).toEqual([{ name: 'A', rows: [{ number: 1, cells: ['01/09/2026'] }] }])
})

test('a list of any length is offered in its column, from a sheet nobody sees', async () => {
  const units = Array.from({ length: 130 }, (_, index) => `Ủy ban nhân dân xã số ${index} (00${index})`)
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'A',
        columns: [
          { title: 'Đơn vị', width: 9, list: units },
          { title: 'Vai trò', width: 9, list: ['một'] },
        ],
        rows: [],
      },
    ],
  })
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain("<formula1>'_danh-muc'!$A$1:$A$130</formula1>")
  expect(sheet).toContain("<formula1>'_danh-muc'!$B$1:$B$1</formula1>")
  expect((await readWorkbook(bytes)).map(({ name }) => name)).toEqual(['A'])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(letterOf(column)).toBe(letters)
})

describe('what is not a workbook of ours is refused by what it holds', () => {
  test('a spreadsheet of before 2007, a text, an empty file, a document', async () => {
    await expect(readWorkbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).rejects.toMatchObject({ reason: 'old-xls' })
    await expect(readWorkbook(text('a;b;c'))).rejects.toMatchObject({ reason: 'not-xlsx' })
    await expect(readWorkbook(new Uint8Array())).rejects.toMatchObject({ reason: 'not-xlsx' })
    await expect(readWorkbook(aZip([{ name: 'word/document.xml', bytes: text('<w/>') }]))).rejects.toMatchObject({ reason: 'not-xlsx' })
  })

  test('a damaged one', async () => {
    await expect(readWorkbook(aZip([{ name: 'xl/workbook.xml', bytes: text('<workbook') }]))).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('too many rows, and as many as are allowed', async () => {
    const of = (count: number) =>
      writeWorkbook({ sheets: [{ name: 'A', columns: [{ title: 'a', width: 5 }], rows: Array.from({ length: count }, (_, row) => [row]) }] })
    await expect(readWorkbook(await of(11), { rows: 10 })).rejects.toMatchObject({ reason: 'too-many-rows' })
    expect((await readWorkbook(await of(10), { rows: 10 }))[0]?.rows).toHaveLength(11)
  })

  test('more bytes than are allowed', async () => {
    await expect(readWorkbook(new Uint8Array(11), { bytes: 10 })).rejects.toMatchObject({ reason: 'too-large' })
  })

  test('SEC-15 a document type, where entities come from', async () => {
    const workbook = await writeWorkbook({ sheets: [{ name: 'A', columns: [{ title: 'a', width: 5 }], rows: [] }] })
    const parts = partsOf(workbook)
    expect((await readWorkbook(aZip(parts)))[0]?.name).toBe('A')
    const withType = parts.map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, bytes: text(`<!DOCTYPE x [<!ENTITY a "b">]>${new TextDecoder().decode(part.bytes)}`) } : part,
    )
    await expect(readWorkbook(aZip(withType))).rejects.toMatchObject({ reason: 'unsafe' })
  })
})

function partsOf(workbook: Uint8Array): ZipPart[] {
  return (listZip(workbook) as ZipEntry[]).map((entry) => ({ name: entry.name, bytes: unpackEntry(workbook, entry) as Uint8Array }))
}

describe('SEC-14 an archive is not unpacked', () => {
  const fine: ZipPart = { name: 'a.xml', bytes: text('<a/>') }
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)

  test('control: one that is in order is', () => {
    expect(checkZip(aZip([fine]))).toBeNull()
  })

  test.each<[string, Uint8Array]>([
    ['not-a-zip', text('PK\u0003\u0004 nothing more')],
    ['not-a-zip', aZip([fine], 2)],
    ['not-a-zip', aZip([fine, fine], 1)],
    ['too-many-entries', aZip(Array.from({ length: 2_001 }, (_, index) => ({ ...fine, name: `${index}.xml` })))],
    ['too-large', aZip([{ ...fine, claims: { size: 101 * 1024 * 1024 } }])],
    ['too-dense', aZip([{ name: 'bomb.xml', bytes: megabytes(20) }])],
    ['too-dense', aZip(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.xml`, bytes: megabytes(1) })))],
    ['lies', aZip([{ name: 'bomb.xml', bytes: megabytes(20), claims: { size: 10 } }])],
    ['lies', aZip([{ ...fine, claims: { name: 'b.xml' } }])],
    ['unsafe-path', aZip([{ ...fine, name: '../a.xml' }])],
    ['unsafe-path', aZip([{ ...fine, name: '/etc/a.xml' }])],
    ['unsafe-path', aZip([{ ...fine, name: 'c:\\a.xml' }])],
    ['link', aZip([{ ...fine, claims: { mode: 0o120_777 } }])],
    ['nested-archive', aZip([{ ...fine, name: 'inner.zip' }])],
    ['lies', aZip([{ name: 'inner.bin', bytes: aZip([fine]) }])],
    ['encrypted', aZip([{ ...fine, claims: { flags: 1 } }])],
  ])('%s', (fault, bytes) => {
    expect(checkZip(bytes)).toBe(fault)
  })
})
