import type { Paragraph } from './paragraph.ts'

const skipped = [
  /^(?:image advertisement|undefined|advertisement|quảng cáo|google news|null)$/iu,
  /^(?:ảnh minh họa|ảnh|nguồn|ảnh internet)\.?$/iu,
  /^(?:lượt xem|lượt đọc|chia sẻ|in bài|gửi email|bình luận|từ khóa|xem thêm|tags?)\s*(?::|$)/iu,
  /^>{2,}/u,
  /^[-_=*–—.\s]{3,}$/u,
  /\((?:Hình từ Internet|Ảnh[^)]{0,60})\)$|- Ảnh minh họa$/iu,
  /^Trang \d+$|^\d{1,3}$/iu,
]
const footer = /^(?:tin liên quan|tin tiêu điểm|tin khác|tin cùng chuyên mục|đừng bỏ lỡ|thống kê truy cập|tài liệu đính kèm|bài viết liên quan)\s*:?$/iu

/** A page's own furniture (advertisements, captions, counters), which no part of a document ever is. */
export function isFurniture(paragraph: Paragraph): boolean {
  return skipped.some((pattern) => pattern.test(paragraph.text))
}

/** The words after which a web page shows other things than the item itself. */
export function isFooterStart(paragraph: Paragraph): boolean {
  return footer.test(paragraph.text)
}

/** The same letters without Vietnamese marks, to recognise an unaccented copy of a title. */
export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
}
