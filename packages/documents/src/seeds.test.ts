import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decisionToJson } from './decision-to-json.ts'
import { readDecision } from './read-decision.ts'
import { sniffText } from './sniff-text.ts'

/** The five real texts stand beside the repository and are never copied into it. */
const folder = new URL('../../../../shared/seeds/', import.meta.url)
const absent = !existsSync(folder)

function seed(id: string) {
  const name = readdirSync(folder).find((file) => file.startsWith(id)) ?? ''
  const sniffed = sniffText(readFileSync(new URL(name, folder)))
  if (!sniffed.ok) throw new Error(sniffed.message)
  return { text: sniffed.text, json: decisionToJson(readDecision(sniffed.text)) }
}

const tasksOf = (json: ReturnType<typeof seed>['json']) => json.parts.flatMap((part) => part.groups.flatMap((group) => group.tasks))
const withCode = (json: ReturnType<typeof seed>['json'], code: string) => json.diagnostics.filter((diagnostic) => diagnostic.code === code)

describe.skipIf(absent)('seed 002, a decision with its plan', () => {
  const { text, json } = absent ? { text: '', json: decisionToJson(readDecision('')) } : seed('002')

  test('has the header that the facts list', () => {
    expect(json).toMatchObject({
      kind: 'decision',
      standing: 'full-text',
      number: '5127',
      symbol: 'QĐ-UBND',
      date: '2024-09-30',
      place: 'Hà Nội',
      issuer: 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
      issuerInferredFrom: [5],
      signer: 'Vũ Thu Hà',
      signerCapacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      schoolYear: '2024-2025',
      theme: { text: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương', source: { standing: 'full-text', line: 32 } },
    })
    expect(json.title).toMatch(/^VỀ VIỆC BAN HÀNH KẾ HOẠCH .* HÀ NỘI$/u)
    expect(json.articles.map((article) => article.line)).toEqual([12, 13, 14])
  })

  test('has 12 groups and 42 leaves in part II, each in the words of its line, two of them lead-ins', () => {
    const part = json.parts.find((candidate) => candidate.number === 'II')
    expect(part?.groups.map((group) => group.tasks.length)).toEqual([3, 4, 8, 3, 5, 4, 4, 4, 3, 1, 1, 2])
    expect(part?.groups.map((group) => group.line)).toEqual([38, 42, 47, 56, 60, 66, 71, 76, 81, 85, 87, 89])
    const lines = text.split('\n')
    for (const task of tasksOf(json)) expect(lines[task.line - 1]).toContain(task.text)
    expect(tasksOf(json)).toHaveLength(42)
    expect(
      tasksOf(json)
        .filter((task) => task.leadIn)
        .map((task) => task.line),
    ).toEqual([72, 73])
    expect(withCode(json, 'lead-in').map((diagnostic) => diagnostic.line)).toEqual([72, 73])
    expect(json.parts.find((candidate) => candidate.number === 'I')?.clauses).toHaveLength(3)
  })

  test('cites every document of the facts with type, date and all lines', () => {
    const cited = json.legalBases.map(({ symbol, name, type, date, lines }) => [symbol ?? name, type, date, lines])
    expect(cited).toEqual([
      ['Luật Tổ chức chính quyền địa phương', 'Luật', '2015-06-19', [6]],
      [expect.stringMatching(/^Luật Sửa đổi, bổ sung .* địa phương$/u), 'Luật', '2019-11-22', [6]],
      ['Luật Giáo dục', 'Luật', '2019-06-14', [7, 61]],
      ['2236/QĐ-BGDĐT', 'Quyết định', '2024-08-23', [8, 105]],
      ['4354/QĐ-UBND', 'Quyết định', '2024-08-20', [9, 96]],
      ['3169/TTr-SGDĐT', 'Tờ trình', '2024-09-17', [10]],
      ['91-KL/TW', 'Kết luận', '2024-08-12', [32, 39, 61]],
      ['29-NQ/TW', 'Nghị quyết', '2013-11-04', [32, 39, 61]],
      ['14-CTr/TU', 'Chương trình', '2021-05-31', [32]],
      ['39/2024/QH15', 'Luật', '2024-06-28', [40]],
      ['23-NQ/TU', 'Nghị quyết', '2023-11-16', [52]],
      ['72-QĐ/TW', 'Quyết định', '2022-07-18', [57]],
      ['22/KH-UBND', 'Kế hoạch', '2022-01-19', [58]],
      ['37/2004/NQ-QH11', 'Nghị quyết', '2004-12-03', [61]],
      ['Luật Giáo dục quốc phòng và an ninh', 'Luật', null, [68]],
    ])
  })

  test('sets the eight targets T01 to T08 and no other', () => {
    const targets = json.targets.map(({ line, comparator, value, range, unit, due }) => [line, comparator, value ?? range, unit, due])
    expect(targets).toEqual([
      [43, 'milestone', 'đạt', '', '2030'],
      [61, '>=', 20, '%', null],
      [62, '>=', 19, '%', null],
      [74, 'range', [80, 85], '%', null],
      [74, 'range', [3, 5], 'trường', null],
      [74, 'range', [75, 80], '%', null],
      [74, 'range', [55, 60], '%', null],
      [74, '~', 230000, 'lượt người/năm', 'hằng năm'],
    ])
    expect(json.targets[4]?.condition).toBe('có diện tích tối thiểu 5ha')
  })

  test('binds four actors, keeps the closing sentence apart, and ten recipients', () => {
    expect(json.responsibilities.map(({ line }) => line)).toEqual([94, 95, 96, 98, 100, 101, 102, 103, 105])
    expect([...new Set(json.responsibilities.map(({ unit }) => unit))]).toEqual([
      'Sở Giáo dục và Đào tạo',
      'Các Sở, ban, ngành Thành phố',
      'Ủy ban nhân dân các quận, huyện, thị xã',
      'Các trường đại học, cao đẳng trực thuộc Thành phố',
    ])
    expect(json.closing?.line).toBe(106)
    expect(json.recipients).toHaveLength(10)
  })

  test('reports the typing noise of the source and nothing else of the kind', () => {
    expect(withCode(json, 'duplicated-word').map((diagnostic) => diagnostic.line)).toEqual([10, 32, 36, 67])
    expect(withCode(json, 'misspelling').map((diagnostic) => diagnostic.line)).toEqual([69, 69, 88, 103])
    expect(withCode(json, 'split-symbol').map((diagnostic) => diagnostic.line)).toEqual([61, 61, 96])
    expect(withCode(json, 'blank-number')).toMatchObject([{ line: 31, severity: 'info' }])
    expect(withCode(json, 'not-found')).toEqual([])
    expect(withCode(json, 'abolished-unit')).toEqual([])
  })
})

describe.skipIf(absent)('the press seeds', () => {
  test('000 is a report with eight tasks and its own theme', () => {
    const { json } = seed('000')
    expect(json).toMatchObject({
      kind: 'report',
      standing: 'report',
      number: null,
      date: null,
      issuer: 'UBND TP Hà Nội',
      schoolYear: '2024-2025',
      byline: 'Bình Nguyên',
    })
    expect(json.theme).toEqual({
      text: 'Kỷ cương trách nhiệm, đổi mới sáng tạo, nâng cao chất lượng giáo dục và đào tạo',
      source: { standing: 'report', line: 21 },
    })
    expect(tasksOf(json).map((task) => task.line)).toEqual([13, 14, 15, 16, 17, 18, 19, 20])
    expect(json.legalBases).toMatchObject([{ symbol: '31/CT-TTg', date: '2024-09-04', line: 22 }])
  })

  test('001 has eleven tasks where it says ten, its theme, and targets T09 and T10', () => {
    const { json } = seed('001')
    expect(json).toMatchObject({
      kind: 'report',
      date: '2024-07-27',
      schoolYear: '2023-2024',
      byline: 'Ngọc Minh',
      title: '10 nhiệm vụ trọng tâm của Giáo dục Thủ đô năm học 2023 - 2024',
    })
    expect(json.theme?.text).toMatch(/^Đoàn kết, kỷ cương, đổi mới sáng tạo, .* giáo dục đào tạo$/u)
    expect(tasksOf(json).map((task) => task.line)).toEqual([12, 14, 16, 18, 20, 22, 24, 29, 31, 33, 35])
    expect(withCode(json, 'stated-count')).toHaveLength(1)
    expect(json.targets).toMatchObject([
      { line: 22, comparator: '=', value: 130, unit: 'trường', due: '2023' },
      { line: 22, comparator: '=', value: 7, unit: 'trường', due: null, condition: 'có diện tích 5ha trở lên' },
    ])
    expect(json.legalBases.map((basis) => basis.symbol)).toEqual(['15-NQ/TW', '29-NQ/TW', '20/2013/QĐ-UBND', '21/2013/QĐ-UBND', '139/KH-UBND', '19-NQ/TW'])
    expect(json.results.map((result) => result.value)).toEqual(expect.arrayContaining([2874, 29, 66138, 2222246, 124493, 66110]))
  })

  test('003 has results and a direction, and neither tasks nor theme', () => {
    const { json } = seed('003')
    expect(json).toMatchObject({
      kind: 'report',
      date: null,
      theme: null,
      parts: [],
      responsibilities: [],
      schoolYear: '2019-2020',
      schoolYears: ['2019-2020', '2020-2021'],
    })
    expect(json.direction?.line).toBe(28)
    expect(json.results).toContainEqual(expect.objectContaining({ line: 18, value: 121, planned: 100, unit: 'trường' }))
    expect(json.results).toContainEqual(expect.objectContaining({ line: 24, value: 12, unit: 'tỉnh' }))
    expect(json.results).toContainEqual(expect.objectContaining({ line: 3, value: 600, unit: 'điểm cầu' }))
    expect(json.legalBases).toMatchObject([{ symbol: '666/CT-BGDĐT', date: null, line: 28 }])
  })

  test('004 tells about a directive, with twelve tasks and every actor', () => {
    const { json } = seed('004')
    expect(json).toMatchObject({ kind: 'report', number: null, theme: null, schoolYear: '2020-2021', issuer: 'UBND thành phố Hải Phòng' })
    expect(json.referredDocument).toMatchObject({ kind: 'directive', numberSymbol: '23/CT-UBND', date: '2020-10-16', line: 3 })
    expect(tasksOf(json).map((task) => task.line)).toEqual([5, 5, 5, 5, 5, 5, 5, 11, 11, 11, 11, 11])
    expect(json.responsibilities.map(({ unit, line }) => `${line} ${unit}`)).toEqual([
      '13 Sở Giáo dục và Đào tạo',
      '15 Sở Thông tin và Truyền thông',
      '15 Đài Phát thanh và Truyền hình Hải Phòng',
      '15 Báo Hải Phòng',
      '15 Báo An ninh Hải Phòng',
      '17 Sở Kế hoạch và Đầu tư',
      '17 Sở Tài chính',
      '17 Sở Nội vụ',
      '19 Sở Xây dựng',
      '19 Sở Tài nguyên và Môi trường',
      '19 Sở Y tế',
      '19 Sở Văn hoá Thể thao',
      '19 Sở Khoa học và Công nghệ',
      '19 Sở Lao động Thương binh và Xã hội',
      '19 Công an thành phố',
      '21 Chủ tịch UBND các quận, huyện',
      '23 Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
      '23 các ban, ngành, đoàn thể thành phố',
    ])
    expect(json.responsibilities.filter(({ tone }) => tone === 'request').map(({ line }) => line)).toEqual([23, 23])
    expect(json.legalBases).toContainEqual(expect.objectContaining({ symbol: '666/CT-BGDĐT', date: '2020-08-24' }))
  })
})
