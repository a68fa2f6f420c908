import { locate, quote, type Paragraph } from './paragraph.ts'
import type { Located } from './source-line.ts'

const announced = /chủ đề(?! công tác)(?: (?:của )?(?:toàn ngành )?năm học)?[^“”"«»;.]{0,160}?[“"«]\s*([^“”"«»]{3,300}?)\s*[.;]?\s*[”"»]/giu
const unquoted =
  /chủ đề (?:của )?năm học(?: \d{4}\s*[-–—/]\s*\d{4})?(?: [^“”"«»;.:]{0,80}?)?(?: là\s*:?|\s*:)\s*([^“”"«»;.\s][^“”"«»;.]{2,200}?)\s*(?=[.;]|$)/giu

/**
 * The theme of the school year, or null. The quotation counted is the one after the words "chủ đề"; "chủ đề
 * công tác năm" is a city's own theme, and "chủ đề" of a contest counts only where the school year is named.
 */
export function readTheme(paragraphs: readonly Paragraph[]): Located<string> | null {
  const candidates = paragraphs.filter((paragraph) => /chủ đề/iu.test(paragraph.text) && /năm học/iu.test(paragraph.text))
  return (
    firstOf(candidates, announced, (words) => /chủ đề[^“”"«»;.]*năm học/iu.test(words)) ??
    firstOf(candidates, unquoted, () => true) ??
    firstOf(candidates, announced, () => true)
  )
}

/** The direction announced instead of a theme ("phương hướng của năm học mới là: …"), or null. */
export function readDirection(paragraphs: readonly Paragraph[]): Located<string> | null {
  for (const paragraph of paragraphs) {
    const match = /phương hướng[^.;:]{0,60} là:\s*([^.;]{5,400})/iu.exec(paragraph.text)
    if (match?.[1] === undefined) continue
    const end = match.index + match[0].length
    return quote(paragraph, end - match[1].length, end)
  }
  return null
}

function firstOf(paragraphs: readonly Paragraph[], pattern: RegExp, accepts: (words: string) => boolean): Located<string> | null {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(pattern)) {
      const [all, value] = match
      if (value === undefined || !accepts(all)) continue
      const start = match.index + all.lastIndexOf(value)
      return locate(paragraph, start, start + value.length)
    }
  }
  return null
}
