import { expect, test } from 'vitest'
import { base64Of, base64OrNull, fileFaultOrNull } from './signed-file.ts'

test('only PDF and DOCX of 10 MB at the most are sent', () => {
  expect(fileFaultOrNull({ name: 'Quyết định.PDF', size: 10 * 1024 * 1024 })).toBeNull()
  expect(fileFaultOrNull({ name: 'quyet-dinh.docx', size: 1 })).toBeNull()
  expect(fileFaultOrNull({ name: 'quyet-dinh.docx', size: 10 * 1024 * 1024 + 1 })).toBe('size')
  expect(fileFaultOrNull({ name: 'quyet-dinh.pdf', size: 0 })).toBe('empty')
  expect(fileFaultOrNull({ name: 'pdf.exe', size: 1 })).toBe('type')
})

test('every byte of a file arrives', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  const decode = (base64: string | null) => Uint8Array.from(atob(base64 ?? ''), (letter) => letter.codePointAt(0) ?? 0)
  expect(decode(base64Of(bytes))).toEqual(bytes)
  expect(decode(await base64OrNull(new Blob([bytes])))).toEqual(bytes)
})
