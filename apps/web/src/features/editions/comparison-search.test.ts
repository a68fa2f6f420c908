import { expect, test } from 'vitest'
import { comparisonSearch, editionNumber, laterChoices } from './comparison-search.ts'
import { comparisonFileName, planFileName } from './file-names.ts'

test('a later edition is later; anything else of the address is left out', () => {
  expect(comparisonSearch({ from: 1, to: 3 })).toEqual({ from: 1, to: 3 })
  expect(comparisonSearch({ from: '2', to: '1' })).toEqual({ from: 2 })
  expect(comparisonSearch({ from: 'x', to: 0.5 })).toEqual({ from: 1 })
  expect(editionNumber('007')).toBe(7)
  expect(editionNumber(0)).toBeUndefined()
})

test('an edition is compared with later ones, and with the amendment while there is one', () => {
  expect(laterChoices([3, 2, 1], 1, true)).toEqual([null, 3, 2])
  expect(laterChoices([3, 2, 1], 3, false)).toEqual([])
})

test('a file says what is in it', () => {
  expect(planFileName('2026-2027', 2)).toBe('ke-hoach-2026-2027-ban-2.docx')
  expect(planFileName('2026-2027', null)).toBe('ke-hoach-2026-2027-du-thao.docx')
  expect(comparisonFileName('2026-2027', { from: 1, to: 2 })).toBe('bieu-so-sanh-2026-2027-ban-1-ban-2.docx')
  expect(comparisonFileName('2026-2027', { from: 1, to: null })).toBe('bieu-so-sanh-2026-2027-ban-1-du-thao.docx')
})
