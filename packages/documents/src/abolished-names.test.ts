import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AbolishedName, nameFinder } from './abolished-names.ts'
import { abolishedUnits } from './abolished-units.ts'
import { readDecision } from './read-decision.ts'
import { planDecision } from './samples/plan-decision.ts'

const ended = (name: string, carriedOnBy: readonly string[] = [], endedOn = '2025-07-01'): AbolishedName => ({ name, carriedOnBy, endedOn })
const known = {
  abolished: [
    ended('tỉnh Hải Dương', ['thành phố Hải Phòng']),
    ended('huyện Gia Lâm', ['UBND xã Gia Lâm', 'UBND xã Bát Tràng', 'UBND xã Phù Đổng', 'UBND xã Thuận An']),
    ended('quận Cầu Giấy', ['UBND phường Cầu Giấy']),
    ended('huyện Hoà Vang'),
    ended('xã Tân Dân', ['UBND xã Tân Dân mới']),
    ended('thành phố Hải Phòng'),
    ended('Trường THCS Sông Nhỏ', ['Trường THCS Sông Lớn'], '2026-03-01'),
  ],
  borne: ['thành phố Hải Phòng', 'xã Tân Dân Hạ', 'phường Hải Dương'],
}
const named = (text: string, date = '2026-09-05') => nameFinder(known)(text, date).map(({ written }) => written)

describe('a name that ended is found', () => {
  test.each([
    ['Giao UBND tỉnh Hải Dương phối hợp', ['tỉnh Hải Dương']],
    ['UBND HUYỆN GIA LÂM, quận Cầu Giấy.', ['HUYỆN GIA LÂM', 'quận Cầu Giấy']],
    ['tại huyện Hòa Vang và Huyện Hoà Vang', ['huyện Hòa Vang', 'Huyện Hoà Vang']],
    ['Phòng GD&ĐT huyện  Gia Lâm', ['huyện  Gia Lâm']],
  ])('as whole words, whatever their case and wherever the mark stands: %s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['a ward bears the name today', 'UBND phường Hải Dương'],
    ['the name is borne still', 'UBND thành phố Hải Phòng'],
    ['a longer name is meant, which is borne', 'UBND xã Tân Dân Hạ'],
    ['it is part of a word', 'huyện Gia Lâmx'],
    ['the marks differ: another name', 'huyện Gia Lam'],
    ['a sentence ends between', 'các huyện. Gia Lâm thì khác'],
    ['without what it was', 'người Hải Dương'],
  ])('(control) and not where %s', (_why, text) => {
    expect(named(text)).toEqual([])
  })

  test('only by who writes after its end', () => {
    expect(named('Trường THCS Sông Nhỏ', '2026-02-28')).toEqual([])
    expect(named('Trường THCS Sông Nhỏ', '2026-03-01')).toEqual(['Trường THCS Sông Nhỏ'])
    expect(named('tỉnh Hải Dương', '2025-06-30')).toEqual([])
  })

  test('at the place it stands, in any text', () => {
    const find = nameFinder(known)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('huyện Gia Lâm', 'tỉnh Hải Dương', ', ', '. ', 'xã Tân Dân '), fc.string())), (parts) => {
        const text = parts.join('')
        for (const { from, to, written } of find(text, '2026-01-01')) expect(text.slice(from, to)).toBe(written)
      }),
    )
  })
})

describe('a text', () => {
  const find = abolishedUnits(known)

  test('is told of its names and of the first words for districts that are part of none', () => {
    const found = find('UBND huyện Gia Lâm và UBND các quận, huyện; cấp huyện', '2026-09-05')
    expect(found.map(({ written, carriedOnBy }) => [written, carriedOnBy.length])).toEqual([
      ['huyện Gia Lâm', 4],
      ['UBND các quận, huyện', 2],
    ])
    expect(find('UBND huyện Gia Lâm và cấp huyện', '2025-06-30')).toEqual([])
  })

  test('that is imported is warned of each, with who carries it on', () => {
    const text = planDecision.replace('Ủy ban nhân dân các xã, phường', 'Ủy ban nhân dân huyện Gia Lâm, huyện Hòa Vang và tỉnh Hải Dương')
    const messages = (source: string) =>
      readDecision(source, known)
        .diagnostics.filter(({ code, message }) => code === 'abolished-unit' && !message.includes('hai cấp'))
        .map(({ message }) => message)
    expect(messages(text)).toEqual([
      '“huyện Gia Lâm” không còn từ 01/7/2025: nay là UBND xã Gia Lâm, UBND xã Bát Tràng, UBND xã Phù Đổng và 1 đơn vị khác.',
      '“huyện Hòa Vang” không còn từ 01/7/2025: không có đơn vị nào kế tục, hãy nêu đơn vị đang có.',
      '“tỉnh Hải Dương” không còn từ 01/7/2025: nay là thành phố Hải Phòng.',
    ])
    expect(messages(text.replace('tháng 9 năm 2025', 'tháng 9 năm 2024'))).toEqual([])
    expect(messages(planDecision)).toEqual([])
  })
})
