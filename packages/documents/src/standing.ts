import { kindOfHeading } from './document-kind.ts'
import { readMarker } from './marker.ts'
import type { Paragraph } from './paragraph.ts'
import type { Standing } from './reading.ts'
import { hasCitation } from './reference.ts'
import { isCapacity } from './signer.ts'

const marks: ((text: string) => boolean)[] = [
  (text) => /^Số\s*:\s*\d{0,5}\s*\/?/u.test(text) && /\/\s*[A-ZĐ]/u.test(text),
  (text) => /^\p{Lu}[\p{L} .-]{1,40}, ngày (?:\d{1,2}|[.…]*) ?tháng (?:\d{1,2}|[.…]*) ?năm/u.test(text),
  (text) => text === text.toUpperCase() && kindOfHeading(text) !== null,
  (text) => /^Căn cứ .*[;.]$/u.test(text),
  (text) => /^Điều 1\s*[.:]/u.test(text),
  (text) => /^Nơi nhận\s*:/u.test(text),
  (text) => /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u.test(text),
  (text) => /^Kính gửi\s*:/u.test(text),
  (text) => isCapacity(text),
  (text) => isPart(text, 'I'),
  (text) => isPart(text, 'II'),
]
const subjects = [
  /năm học/iu,
  /UBND|[ỦU][yỷ] ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân/u,
  /Sở (?:GD|Giáo dục)|Bộ (?:GD|Giáo dục)|ngành (?:GD|Giáo dục)/u,
  /Chỉ thị|Quyết định|Kế hoạch|Nghị quyết|Thông tư/u,
]

/**
 * Whether a text is an instrument or tells about one: an instrument shows at least two of its formal elements
 * (Decree 30/2020, appendix I); a report speaks of two kinds of administrative matter without showing them.
 */
export function standingOf(paragraphs: readonly Paragraph[]): Standing {
  const shown = marks.filter((mark) => paragraphs.some((paragraph) => mark(paragraph.text)))
  if (shown.length >= 2) return 'full-text'
  const spoken = subjects.filter((subject) => paragraphs.some((paragraph) => subject.test(paragraph.text)))
  const cites = paragraphs.some((paragraph) => hasCitation(paragraph.text))
  return spoken.length + (cites ? 1 : 0) >= 2 ? 'report' : 'unknown'
}

function isPart(text: string, label: string): boolean {
  const marker = readMarker(text)
  return marker.type === 'part' && marker.label === label
}
