import { describe, expect, test } from 'vitest'
import { searchProvinces } from './search-provinces.ts'

const provinces = ['Hà Nội', 'Hà Tĩnh', 'Hải Phòng', 'Ninh Bình', 'Hồ Chí Minh'].map((name, index) => ({ code: String(index), name }))
const merged = { mergedOn: '2025-07-01', legalBasis: 'Nghị quyết 202/2025/QH15' }
const former = [
  { name: 'Bà Rịa - Vũng Tàu', successorCode: '4', ...merged },
  { name: 'Hà Nam', successorCode: '3', ...merged },
  { name: 'Hải Dương', successorCode: '2', ...merged },
]
const found = (typed: string) => searchProvinces(typed, provinces, former).map(({ name, former: was }) => (was ? `${was.name} → ${name}` : name))

describe('a province is found as people type it', () => {
  test.each([
    ['nothing typed is all', '', ['Hà Nội', 'Hà Tĩnh', 'Hải Phòng', 'Ninh Bình', 'Hồ Chí Minh']],
    ['with diacritics', 'hải phòng', ['Hải Phòng']],
    ['without', 'HAI PHONG', ['Hải Phòng']],
    ['the beginning of a word', 'ph', ['Hải Phòng']],
    ['a former name leads to its successor', 'hai duong', ['Hải Dương → Hải Phòng']],
    ['a former name with a dash', 'vung tau', ['Bà Rịa - Vũng Tàu → Hồ Chí Minh']],
    ['the spelling typed comes first, and no province twice', 'hà', ['Hà Nội', 'Hà Tĩnh', 'Hà Nam → Ninh Bình', 'Hải Phòng']],
    ['not the middle of a word', 'ong', []],
    ['what is no province', 'paris', []],
  ])('%s: %s', (_what, typed, names) => {
    expect(found(typed)).toEqual(names)
  })
})
