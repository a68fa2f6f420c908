import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordFault } from './password-policy.ts'

const runs = { numRuns: 300, seed: 20_261 }
const rare = fc.array(fc.constantFrom(...'bcfgjklqwxz'), { minLength: 12, maxLength: 60 }).map((letters) => letters.join(''))

describe('SEC-06 the length of a password is counted in characters as people see them', () => {
  test('11 is too short, 12 and 128 are not, 129 is too long', () => {
    const ofLength = (length: number) => 'xq7ủ'.repeat(40).slice(0, length - 1) + 'w'
    expect([11, 12, 128, 129].map((length) => passwordFault(ofLength(length)))).toEqual(['too-short', null, null, 'too-long'])
  })

  test('a letter with its marks typed apart counts once', () => {
    const eleven = 'ềữộẵợấẫẳỗửễ'
    expect(eleven.normalize('NFD').length).toBeGreaterThan(30)
    expect(passwordFault(eleven.normalize('NFD'))).toBe('too-short')
    expect(passwordFault(`${eleven}ỵ`.normalize('NFD'))).toBeNull()
    expect(passwordFault('ềữộẵợấẫẳ'.repeat(16).normalize('NFD'))).not.toBe('too-long')
  })

  test('a character outside the basic plane counts once', () => {
    const emoji = ['🐃', '🌾', '🏫', '📚', '🎓', '🧮', '🔭', '🎨', '🥁', '🧵', '🪁']
    expect(passwordFault(emoji.join(''))).toBe('too-short')
    expect(passwordFault([...emoji, '🛶'].join(''))).toBeNull()
  })
})

describe('SEC-06 a password that others guess first is refused', () => {
  test.each(['qwertyuiop123', '123456789012', 'abcdefghijklmn', 'aaaaaaaaaaaa', 'abcabcabcabc', '121212121212', '!!!!!!!!!!!!', '🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃'])(
    '%s is common',
    (password) => {
      expect(passwordFault(password)).toBe('common')
    },
  )

  test('common passwords are found in any case', () => {
    expect(passwordFault('QwertyUiop123')).toBe('common')
  })

  test.each(['matkhau123456', 'MẬT KHẨU 2026', 'Giáo dục 2026', 'GiáoDụcĐàoTạo', 'trọng-tâm-2026', 'truonghoc2025', 'Sở GDĐT 123456'])(
    '%s is made of the words of the trade alone',
    (password) => {
      expect(passwordFault(password)).toBe('context')
    },
  )

  test("a password made of nothing but the province's own name is refused, with and without diacritics", () => {
    const context = ['Thành phố Hải Phòng', 'nguyen.thi.lan']
    expect(passwordFault('Hải Phòng 2026', context)).toBe('context')
    expect(passwordFault('haiphong-2026', context)).toBe('context')
    expect(passwordFault('HAI PHONG 2026'.normalize('NFD'), context)).toBe('context')
    expect(passwordFault('Hải Phòng 2026', [])).toBeNull()
    expect(passwordFault('Hải Phòng hoa phượng đỏ', context)).toBeNull()
  })
})

describe('SEC-06 there are no composition rules', () => {
  test('rare letters of any one kind are enough', () => {
    fc.assert(
      fc.property(rare, (password) => {
        fc.pre(!/^(.{1,4})\1+$/u.test(password))
        expect(passwordFault(password)).toBeNull()
      }),
      runs,
    )
  })

  test('symbols alone are enough', () => {
    expect(passwordFault('!"#$%&()*+,-')).toBeNull()
  })

  test('the verdict is the same however the letters were typed', () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệốồổỗộ0123456789 -'), maxLength: 140 })
    fc.assert(
      fc.property(vietnamese, (password) => {
        expect(passwordFault(password.normalize('NFD'))).toBe(passwordFault(password.normalize('NFC')))
      }),
      runs,
    )
  })

  test('every password shorter than 12 characters is refused, whatever is in it, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 11 }), (password) => {
        fc.pre([...password.normalize('NFC')].length < 12)
        expect(passwordFault(password)).toBe('too-short')
      }),
      runs,
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string({ unit: 'binary' })),
        (password, context) => void passwordFault(password, context),
      ),
      runs,
    )
  })
})
