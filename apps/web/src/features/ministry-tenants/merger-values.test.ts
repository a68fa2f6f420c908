import { expect, test } from 'vitest'
import { mergerOf, noMerger } from './merger-values.ts'

const whole = { intoTenantId: 'b', on: '1/7/2025', documentWords: ' Nghị quyết 202/2025/QH15 ', reason: 'Sắp xếp' }

test('a merger is asked for once it names a successor, a day that has come, a document and a reason', () => {
  expect(mergerOf(whole, '2026-11-22')).toEqual({ intoTenantId: 'b', on: '2025-07-01', documentWords: 'Nghị quyết 202/2025/QH15', reason: 'Sắp xếp' })
  expect(mergerOf(noMerger, '2026-11-22')).toEqual(['intoTenantId', 'on', 'documentWords', 'reason'])
  expect(mergerOf({ ...whole, on: '31/2/2025' }, '2026-11-22')).toEqual(['on'])
  expect(mergerOf(whole, '2025-06-30')).toEqual(['on'])
  expect(mergerOf({ ...whole, reason: '  ' }, '2026-11-22')).toEqual(['reason'])
})
