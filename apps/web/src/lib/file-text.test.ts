import { expect, test } from 'vitest'
import { textOfFile } from './file-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('a text file is read with and without a byte order mark', () => {
  expect(textOfFile(utf8('Số: 5127/QĐ-UBND'))).toEqual({ text: 'Số: 5127/QĐ-UBND' })
  expect(textOfFile(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Số')]))).toEqual({ text: 'Số' })
  expect(textOfFile(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toEqual({ text: 'A' })
})

test('every other file is refused for what it is', () => {
  expect(textOfFile(utf8('%PDF-1.7'))).toEqual({ refusal: 'pdf' })
  expect(textOfFile(utf8('PK\u0003\u0004...'))).toEqual({ refusal: 'word' })
  expect(textOfFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({ refusal: 'old-office' })
  expect(textOfFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toEqual({ refusal: 'picture' })
  expect(textOfFile(new Uint8Array([0x41, 0x00, 0x42]))).toEqual({ refusal: 'binary' })
  expect(textOfFile(new Uint8Array([0x53, 0xe8, 0x20]))).toEqual({ refusal: 'not-utf8' })
  expect(textOfFile(utf8(' \n'))).toEqual({ refusal: 'empty' })
  expect(textOfFile(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({ refusal: 'too-large' })
})
