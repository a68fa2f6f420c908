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
  expect(Buffer.from(base64Of(bytes), 'base64')).toEqual(Buffer.from(bytes))
  expect(await base64OrNull(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'))
})
