import { expect, test } from 'vitest'
import { visibleLines, visibleText } from './visible-text.ts'

test('words stand in one line, paragraphs keep theirs', () => {
  const asked = '  Nhất trí.\r\n\n\n\nĐề nghị   bổ sung\u00a0nguồn lực. \n'
  expect(visibleText(asked, 'text')).toBe('Nhất trí. Đề nghị bổ sung nguồn lực.')
  expect(visibleLines(asked, 'text')).toBe('Nhất trí.\n\nĐề nghị bổ sung nguồn lực.')
})

test('what nobody can see is refused at its place', () => {
  for (const read of [visibleText, visibleLines])
    expect(() => read(' \u200b\n', 'text')).toThrow(expect.objectContaining({ detail: { fields: [{ path: 'text', message: 'nothing to see' }] } }))
})
