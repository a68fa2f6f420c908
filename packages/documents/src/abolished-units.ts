import type { Report } from './diagnostic.ts'
import { spanOf, type Paragraph } from './paragraph.ts'

/** Districts and their offices ended on 2025-07-01, when local government became two-tier (Law 72/2025/QH15). */
export const districtsEndedOn = '2025-07-01'

const abolished =
  /Phòng (?:Giáo dục và Đào tạo|GD\s?&\s?ĐT|GD-ĐT|GDĐT)|(?:UBND|[ỦU][yỷ] ban nhân dân|Uỷ ban nhân dân) (?:cấp |các )?(?:quận|huyện|thị xã)(?:, (?:quận|huyện|thị xã))*|cấp huyện|(?<!\p{L})(?:các )?(?:quận|huyện|thị xã|thị trấn)(?:, (?:quận|huyện|thị xã|thị trấn))*(?!\p{L})/giu

/** Warns where a document issued on or after 2025-07-01 still gives work to a district unit. `date` is ISO. */
export function reportAbolishedUnits(paragraphs: readonly Paragraph[], date: string | null, report: Report): void {
  if (date === null || date < districtsEndedOn) return
  for (const paragraph of paragraphs) {
    const match = abolished.exec(paragraph.text)
    abolished.lastIndex = 0
    if (match === null) continue
    const span = spanOf(paragraph, match.index, match.index + match[0].length)
    const message = `“${match[0]}” không còn từ 01/7/2025 (chính quyền hai cấp): thay bằng UBND cấp xã hoặc Phòng Văn hóa - Xã hội.`
    report('abolished-unit', 'warning', span, message)
  }
}
