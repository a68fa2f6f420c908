import type { ReadDocument } from '@trongtam/client'
import { expect, test } from 'vitest'
import { correctedDocument, correctionOf, levelReading, tidySchoolYear } from './correction.ts'
import { editCorrection } from './edit-correction.ts'
import { faultsOf } from './faults.ts'
import { linesRead, summaryOf, tasksByLine } from './summary.ts'

const reading: ReadDocument = {
  kind: 'decision',
  standing: 'full-text',
  numberSymbol: '5127/QĐ-UBND',
  date: '2024-09-30',
  issuer: 'Chủ tịch UBND thành phố Hà Nội',
  signer: 'Vũ Thu Hà',
  title: 'Kế hoạch năm học',
  schoolYear: '2024-2025',
  theme: { text: 'Đổi mới sáng tạo', line: 32 },
  groups: [
    {
      number: '1',
      title: 'Quản lý nhà nước',
      line: 38,
      tasks: [
        { text: 'Triển khai Kết luận 91', line: 39, leadIn: false },
        { text: 'Thực hiện định hướng', line: 40, leadIn: true },
      ],
    },
  ],
  legalBases: [{ numberSymbol: null, name: 'Luật Giáo dục', date: '2019-06-14', type: 'Luật', line: 7 }],
  targets: [{ text: 'khoảng 230.000 lượt người', comparator: '~', low: 230_000, high: null, unit: 'lượt người/năm', due: 'hằng năm', line: 39 }],
  responsibilities: [{ actor: 'Sở Giáo dục và Đào tạo', duty: 'Chủ trì', tone: 'order', line: 94 }],
  recipients: ['Như Điều 3'],
  diagnostics: [],
  existingPlan: null,
}

test('an uncorrected reading is sent as it was read', () => {
  const sent = correctedDocument(correctionOf(reading), 'nguồn')
  const { kind: _kind, standing: _standing, diagnostics: _diagnostics, existingPlan: _existing, groups, ...read } = reading
  const withoutMarks = groups.map((group) => ({ ...group, tasks: group.tasks.map(({ text, line }) => ({ text, line })) }))
  expect(sent).toEqual({ ...read, groups: withoutMarks, sourceText: 'nguồn', notSecret: true })
  expect(faultsOf(correctionOf(reading))).toEqual([])
})

test('what was not found is empty, is never guessed, and is sent as null', () => {
  const bare = correctionOf({ ...reading, numberSymbol: null, date: null, signer: null, theme: null })
  expect([bare.numberSymbol, bare.date, bare.signer, bare.theme]).toEqual(['', '', '', ''])
  const sent = correctedDocument(bare, '')
  expect([sent.numberSymbol, sent.date, sent.signer, sent.theme]).toEqual([null, null, null, null])
})

test('a typed date is read day first', () => {
  const edited = editCorrection(correctionOf(reading), { do: 'set-fact', fact: 'date', text: '3/12/2024' })
  expect(correctedDocument(edited, '').date).toBe('2024-12-03')
})

test('what stands in the way of a plan is named with its field', () => {
  const broken = correctionOf({
    ...reading,
    issuer: null,
    schoolYear: null,
    groups: [{ number: '1', title: ' ', line: 1, tasks: [{ text: '', line: 2, leadIn: false }] }],
  })
  expect(faultsOf({ ...broken, date: '31/02/2024' })).toEqual([
    { code: 'issuer', field: 'import-issuer' },
    { code: 'schoolYear', field: 'import-schoolYear' },
    { code: 'date', field: 'import-date' },
    { code: 'groupTitle', field: 'import-g0' },
    { code: 'emptyTask', field: 'import-g0t0' },
    ...broken.targets.map(({ id }) => ({ code: 'targetTask', field: `import-${id}` })),
  ])
  expect(broken.targets.length).toBeGreaterThan(0)
  expect(faultsOf({ ...correctionOf(reading), groups: [], targets: [] })).toEqual([{ code: 'noGroup', field: 'import-add-group' }])
})

test('a level is read as the plan will print it', () => {
  const [target] = correctionOf(reading).targets
  expect(target && levelReading(target)).toBe('≈ 230.000 lượt người/năm')
  expect(levelReading({ comparator: 'range', low: '85', high: '80', text: '', unit: '%' })).toBeNull()
  expect(levelReading({ comparator: 'milestone', low: '', high: '', text: 'Đạt chuẩn vào năm 2030', unit: '' })).toBe('Đạt chuẩn vào năm 2030')
})

test('a school year is understood with spaces', () => {
  expect(tidySchoolYear(' 2024 – 2025 ')).toBe('2024-2025')
  expect(tidySchoolYear('2024-2026')).toBeNull()
})

test('the summary counts, and each line knows its task', () => {
  const correction = correctionOf(reading)
  expect(summaryOf(correction)).toEqual({ groups: 1, tasks: 2, leadIns: 1, targets: 1, legalBases: 1, responsibilities: 1, recipients: 1 })
  expect(tasksByLine(correction).get(39)?.number).toBe('1.1')
  expect([...linesRead(correction)].toSorted((a, b) => a - b)).toEqual([7, 32, 38, 39, 40, 94])
})
