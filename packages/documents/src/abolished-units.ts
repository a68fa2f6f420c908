import { type FoundName, type KnownNames, type NameFinder, nameFinder } from './abolished-names.ts'
import type { Report } from './diagnostic.ts'
import { spanOf, type Paragraph } from './paragraph.ts'

/** Districts and their offices ended on 2025-07-01, when local government became two-tier (Law 72/2025/QH15). */
export const districtsEndedOn = '2025-07-01'

const districtWords =
  /Phòng (?:Giáo dục và Đào tạo|GD\s?&\s?ĐT|GD-ĐT|GDĐT)|(?:UBND|[ỦU][yỷ] ban nhân dân|Uỷ ban nhân dân) (?:cấp |các )?(?:quận|huyện|thị xã)(?:, (?:quận|huyện|thị xã))*|cấp huyện|(?<!\p{L})(?:các )?(?:quận|huyện|thị xã|thị trấn)(?:, (?:quận|huyện|thị xã|thị trấn))*(?!\p{L})/giu

const districtSuccessors = ['UBND cấp xã', 'Phòng Văn hóa - Xã hội']

/**
 * What a text of a day (ISO) names that had ended by then: units by their own names, and since 2025-07-01 districts in general, the
 * first mention of which is told. In the order of the text.
 */
export function abolishedUnits(known: KnownNames): NameFinder {
  const find = nameFinder(known)
  return (text, date) => {
    const named = find(text, date)
    const general = date < districtsEndedOn ? null : firstGeneral(text, named)
    return [...named, ...(general ? [general] : [])].toSorted((a, b) => a.from - b.from)
  }
}

/** Warns where a document names what had ended on its day. `date` is ISO; without one nothing is known. */
export function reportAbolishedUnits(paragraphs: readonly Paragraph[], date: string | null, known: KnownNames, report: Report): void {
  if (date === null) return
  const find = abolishedUnits(known)
  for (const paragraph of paragraphs)
    for (const each of find(paragraph.text, date)) report('abolished-unit', 'warning', spanOf(paragraph, each.from, each.to), messageOf(each))
}

/** The first words for districts in general that are no part of a name. */
function firstGeneral(text: string, named: readonly FoundName[]): FoundName | null {
  for (const { 0: written, index: from } of text.matchAll(districtWords)) {
    const to = from + written.length
    if (named.some((each) => each.from < to && from < each.to)) continue
    return { name: written, written, from, to, endedOn: districtsEndedOn, carriedOnBy: districtSuccessors }
  }
  return null
}

const namedAtMost = 3

function messageOf({ written, endedOn, carriedOnBy }: FoundName): string {
  const [year = '', month = '', day = ''] = endedOn.split('-')
  const gone = `“${written}” không còn từ ${day}/${Number(month)}/${year}`
  if (carriedOnBy === districtSuccessors) return `${gone} (chính quyền hai cấp): thay bằng UBND cấp xã hoặc Phòng Văn hóa - Xã hội.`
  if (carriedOnBy.length === 0) return `${gone}: không có đơn vị nào kế tục, hãy nêu đơn vị đang có.`
  const more = carriedOnBy.length - namedAtMost
  return `${gone}: nay là ${carriedOnBy.slice(0, namedAtMost).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}.`
}
