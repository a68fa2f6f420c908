import { locate, type Paragraph } from './paragraph.ts'
import type { Report } from './diagnostic.ts'
import type { Located } from './source-line.ts'

const written = /năm học\s*:?\s*(\d{4})\s*[-–—/]\s*(\d{4})(?!\d)/giu

/** Every distinct school year named in the paragraphs, as "2024-2025", in order of appearance. */
export function readSchoolYears(paragraphs: readonly Paragraph[], report: Report): Located<string>[] {
  const found = new Map<string, Located<string>>()
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(written)) {
      const [all, first = '', second = ''] = match
      const place = locate(paragraph, match.index, match.index + all.length)
      if (Number(second) !== Number(first) + 1) {
        report('bad-school-year', 'warning', place, `“${place.value}” không phải hai năm liền nhau: kiểm tra lại năm học.`, 'schoolYear')
        continue
      }
      const value = `${first}-${second}`
      if (!found.has(value)) found.set(value, { ...place, value })
    }
  }
  return [...found.values()]
}
