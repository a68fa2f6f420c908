import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameIssuer } from './same-issuer.ts'

test.for([
  ['UBND TP Hà Nội', 'Ủy ban nhân dân thành phố Hà Nội'],
  ['Thủ tướng', 'Thủ tướng Chính phủ'],
  ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'Bộ GD&ĐT'],
  ['Uỷ ban nhân dân Thành phố Hà Nội', 'ủy ban nhân dân thành phố hà nội'],
])('%s and %s are one body', ([a = '', b = '']) => {
  expect(sameIssuer(a, b)).toBe(true)
  expect(sameIssuer(b, a)).toBe(true)
})

test.for([
  ['UBND thành phố Hà Nội', 'UBND thành phố Hải Phòng'],
  ['UBND', 'UBND thành phố Hà Nội'],
  ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo Hà Nội'],
  ['Bộ Giáo dục và Đào tạo', 'Bộ Nội vụ'],
  ['Chính phủ', 'Thủ tướng Chính phủ'],
])('%s and %s are two', ([a = '', b = '']) => {
  expect(sameIssuer(a, b)).toBe(false)
})

test('every issuer is itself, and it does not matter who is named first', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameIssuer(a, a) && sameIssuer(a, b) === sameIssuer(b, a)))
})
