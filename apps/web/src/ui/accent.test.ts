import { expect, test } from 'vitest'
import { contrast, readableAccent } from './accent.ts'

test('every accent can be read: white on its fill, its text on both grounds', () => {
  for (const accent of ['#b3261e', '#e8590c', '#ffd43b', '#1f4e8c', '#000000', '#ffffff', '#7cb342', 'not a colour']) {
    for (const ground of ['#ffffff', '#20262e']) {
      const { fill, fillHover, text } = readableAccent(accent, ground)
      expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(fillHover, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    }
  }
})

test('a colour that is readable already stays as it is', () => {
  expect(readableAccent('#1f4e8c', '#ffffff').fill).toBe('#1f4e8c')
})
