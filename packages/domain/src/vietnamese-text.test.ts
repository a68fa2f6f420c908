import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVietnamese, foldVietnamese, tidyText } from './vietnamese-text.ts'

fc.configureGlobal({ numRuns: 1000 })

const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĐÀẤỘ0123456789 -/.,']
const vietnamese = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }))

describe('the search form', () => {
  test('is its own search form', () => {
    fc.assert(fc.property(anyText, (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text)))
  })

  test('does not depend on how the marks are encoded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldVietnamese(text.normalize('NFC'))).toBe(foldVietnamese(text))
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text))
      }),
    )
  })

  test('of Vietnamese holds nothing but the letters a to z, digits and single blanks, whatever the case', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(foldVietnamese(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
        expect(foldVietnamese(text.toLocaleUpperCase('vi'))).toBe(foldVietnamese(text))
      }),
    )
  })

  test.each([
    ['hoà', 'hòa'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['Đổi mới', 'doi moi'],
    ['\u00d0ổi mới', 'doi moi'],
    ['GD&ĐT', 'gd đt'],
    ['5127 QĐ UBND', '5127/QĐ-UBND'],
    ['Kế hoạch\u00a0–  năm học', 'ke hoach nam hoc'],
  ])('of %j is that of %j', (a, b) => {
    expect(foldVietnamese(a)).toBe(foldVietnamese(b))
  })

  test('keeps words and numbers apart', () => {
    expect(foldVietnamese('5127/QĐ-UBND')).toBe('5127 qd ubnd')
    expect(foldVietnamese('5127/QĐ-UBND')).not.toBe(foldVietnamese('5128/QĐ-UBND'))
    expect(foldVietnamese('lớp 1 2')).not.toBe(foldVietnamese('lớp 12'))
  })
})

describe('Vietnamese order', () => {
  const sign = (a: string, b: string) => Math.sign(compareVietnamese(a, b))

  test('is total: of two different texts exactly one comes first', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => sign(a, b) === 0 - sign(b, a) && (sign(a, b) === 0) === (a === b)))
  })

  test('is transitive', () => {
    fc.assert(
      fc.property(fc.tuple(anyText, anyText, anyText), (texts) => {
        const [a, b, c] = texts.toSorted(compareVietnamese) as [string, string, string]
        expect([sign(a, b), sign(b, c), sign(a, c)].filter((order) => order > 0)).toEqual([])
      }),
    )
  })

  test('of any list does not depend on the order it came in', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        expect(texts.toReversed().toSorted(compareVietnamese)).toEqual(texts.toSorted(compareVietnamese))
      }),
    )
  })

  test('puts numbers by value', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        expect(sign(`Xã ${a}`, `Xã ${b}`)).toBe(Math.sign(a - b))
      }),
    )
    expect(sign('Xã 09', 'Xã 9')).toBe(-1)
    expect(['Xã 10', 'Xã 9'].toSorted(compareVietnamese)).toEqual(['Xã 9', 'Xã 10'])
    expect(['Xã 10', 'Xã 9'].toSorted()).toEqual(['Xã 10', 'Xã 9'])
  })

  test('puts letters as the alphabet does: a ă â, d đ, e ê, o ô ơ, u ư; then the tones', () => {
    const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
    expect(alphabet.toReversed().toSorted(compareVietnamese)).toEqual(alphabet)
    expect(['Đà Nẵng', 'Điện Biên', 'Cao Bằng', 'An Giang', 'Cà Mau', 'Hà Nội'].toSorted(compareVietnamese)).toEqual([
      'An Giang',
      'Cà Mau',
      'Cao Bằng',
      'Đà Nẵng',
      'Điện Biên',
      'Hà Nội',
    ])
  })
})

describe('a stored text', () => {
  test('is NFC, without runs of blanks or blanks at its ends, and tidying it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyText(text)
        expect(tidy).toBe(tidy.normalize('NFC'))
        expect(tidy).not.toMatch(/^\s|\s$|\s\s|\u00a0|\u200b|\ufeff/u)
        expect(tidyText(tidy)).toBe(tidy)
      }),
    )
  })

  test('loses no word: only blanks change', () => {
    fc.assert(fc.property(vietnamese, (text) => tidyText(text).replaceAll(' ', '') === text.normalize('NFC').replaceAll(' ', '')))
    expect(tidyText('\u00a0số:\u00a0\u00a0 /QĐ-UBND \n ngày ')).toBe('số: /QĐ-UBND ngày')
  })
})
