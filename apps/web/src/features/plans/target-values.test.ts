import { expect, test } from 'vitest'
import { areTargetValues, newTarget, targetBodies, targetInWords, targetValues } from './target-values.ts'

const stored = {
  id: 'a',
  code: 'I.1',
  name: 'Trường đạt chuẩn',
  comparator: 'range' as const,
  low: 80,
  high: 1234.5,
  text: null,
  unit: '%',
  due: '2027-05-31',
  periodBasis: 'school-year' as const,
  note: null,
  results: [],
}

test('a target is shown as Vietnamese writes it and goes back as it was', () => {
  const values = targetValues([stored])
  expect(values[0]).toMatchObject({ low: '80', high: '1.234,5', due: '31/05/2027', removed: false })
  expect(targetBodies(values)).toEqual({
    targets: [{ id: 'a', indicator: 'I.1', name: 'Trường đạt chuẩn', comparator: 'range', low: 80, high: 1234.5, text: null, unit: '%', due: '2027-05-31' }],
  })
})

test('what the comparator does not ask for is left out, a due text stays as it is', () => {
  const words = { ...newTarget('n'), name: ' Đề án ', comparator: 'milestone' as const, low: '5', unit: '%', text: 'được phê duyệt', due: 'năm 2030' }
  expect(targetBodies([words])).toEqual({
    targets: [{ id: null, indicator: null, name: 'Đề án', comparator: 'milestone', low: null, high: null, text: 'được phê duyệt', unit: '', due: 'năm 2030' }],
  })
  expect(targetBodies([{ ...newTarget('n'), name: 'x', low: '20', high: '90' }])).toMatchObject({ targets: [{ low: 20, high: null }] })
})

test('each target says what is wrong with it; one that is taken out has no say', () => {
  const faulty = [
    { ...newTarget('1') },
    { ...newTarget('2'), name: 'x', low: '1.5' },
    { ...newTarget('3'), name: 'x', comparator: 'range' as const, low: '85', high: '80' },
    { ...newTarget('4'), name: 'x', comparator: 'range' as const, low: '85' },
    { ...newTarget('5'), name: 'x', comparator: 'text' as const },
    { ...newTarget('6'), removed: true },
  ]
  expect(targetBodies(faulty)).toEqual({
    faults: new Map([
      ['1', 'name'],
      ['2', 'low'],
      ['3', 'order'],
      ['4', 'high'],
      ['5', 'text'],
    ]),
  })
})

test('a target in words has its level as documents print it', () => {
  expect(targetValues([stored]).map(targetInWords)).toEqual(['I.1 · Trường đạt chuẩn · 80–1.234,5 % · 31/05/2027'])
})

test('a draft kept by another build is not taken for one of this form', () => {
  expect(areTargetValues(targetValues([stored]))).toBe(true)
  expect(areTargetValues([{ ...newTarget('1'), unit: undefined }])).toBe(false)
  expect(areTargetValues('x')).toBe(false)
})
