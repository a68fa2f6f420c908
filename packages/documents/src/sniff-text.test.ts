import { describe, expect, test } from 'vitest'
import { sniffText, textBytesMax } from './sniff-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = (bytes: Uint8Array): string => {
  const sniffed = sniffText(bytes)
  return sniffed.ok ? 'ok' : sniffed.code
}
const sentence = 'Ủy ban nhân dân tỉnh ban hành kế hoạch năm học; các sở, ngành phối hợp thực hiện.'

describe('sniffing bytes', () => {
  test.each([
    ['empty', utf8('')],
    ['empty', utf8(' \n\t ')],
    ['pdf', utf8('%PDF-1.7 …')],
    ['docx', utf8('PK\u0003\u0004....word/document.xml')],
    ['zip', utf8('PK\u0003\u0004....xl/workbook.xml')],
    ['old-doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['rtf', utf8('{\\rtf1\\ansi}')],
    ['html', utf8('<!DOCTYPE html><p>Quyết định</p>')],
    ['binary', Uint8Array.of(1, 2, 3, 0, 4)],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['invalid-utf8', Uint8Array.of(0x41, 0xc3, 0x28, 0x42)],
    ['too-large', new Uint8Array(textBytesMax + 1)],
    ['mojibake', utf8('Quyáº¿t Ä‘á»‹nh')],
    ['mojibake', utf8(new TextDecoder('windows-1252').decode(utf8(sentence)))],
    ['tcvn3', utf8('QuyÕt ®Þnh')],
    ['tcvn3', Uint8Array.from('Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch n¨m häc', (letter) => letter.charCodeAt(0))],
    ['vni', utf8('Quyeát ñònh')],
    ['vni', utf8('UÛy ban nhaân daân tænh ban haønh keá hoaïch naêm hoïc')],
  ])('refuses %s with words on what to do next', (code, bytes) => {
    const sniffed = sniffText(bytes)
    expect(sniffed).toMatchObject({ ok: false, code })
    expect(sniffed.ok ? '' : sniffed.message).toMatch(/[Hh]ãy/u)
  })

  test('takes Unicode Vietnamese in any composition, UTF-16 with BOM, and other languages', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'Năm học'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])
    expect(sniffText(utf16)).toEqual({ ok: true, text: 'Năm học' })
    for (const text of [sentence, sentence.normalize('NFD'), 'toán hòa quà khoẻ', 'ĐÃ GIÃ', 'Quyet dinh', 'L’élève français naïf', 'Über die Schüler']) {
      expect([text, codeOf(utf8(text))]).toEqual([text, 'ok'])
    }
  })
})
