import { quote, locate, type Paragraph } from './paragraph.ts'
import { clausesOf, type Stretch } from './sentence.ts'
import type { Located } from './source-line.ts'
import { numberPattern, readVietnameseNumber } from './vietnamese-number.ts'

export type Comparator = '>=' | '<=' | '=' | '~' | 'range' | 'milestone' | 'text'

/** A figure the text sets. `text` is the clause it stands in; `line`, `start`, `end` are the place of the figure. */
export type Target = Located<string> & {
  text: string
  /** The words before the figure: what is measured. */
  name: string
  comparator: Comparator
  /** The figure; null for a range; "đạt" for a milestone. */
  number: number | 'đạt' | null
  range: [number, number] | null
  unit: string
  /** "2030", "2025-2026", "hằng năm", or null where the clause names no time. */
  due: string | null
  /** A size that each counted thing must have ("có diện tích tối thiểu 5ha"), or null. */
  condition: string | null
}

const units =
  'lượt người|điểm trường|nhóm lớp|phòng học|trường học|trường|lớp học|lớp|học sinh|sinh viên|học viên|giáo viên|giảng viên|người|cơ sở|trẻ em|trẻ|trung tâm|thư viện|tỷ đồng|tỉ đồng|triệu đồng|điểm cầu|tỉnh|xã|phường|giải|máy tính|bộ|điểm phần trăm'
const figure = new RegExp(
  `(?<![\\d.,/\\p{L}-])(${numberPattern})(?:\\s*%?\\s*(?:-|–|đến)\\s*(${numberPattern}))?\\s*(%|(?:${units})(?!\\p{L}))(?! tuổi)`,
  'giu',
)
const intent =
  /xây dựng|công nhận|đào tạo|phấn đấu|đạt|tuyển|thành lập|hoàn thành|ít nhất|tối thiểu|tối đa|không quá|tăng|giảm|có thêm|bồi dưỡng|đầu tư|mở mới|bổ sung|trang bị|duy trì|huy động|chỉ tiêu|mỗi năm|hằng năm|trên/iu
const comparators: [Comparator, RegExp][] = [
  ['>=', /(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|trên|hơn|vượt)(?: (?:là|đạt|từ))?\s*$/iu],
  ['<=', /(?:tối đa|không quá|không vượt quá|không cao hơn|dưới|giảm (?:xuống )?còn|xuống còn)(?: (?:là|còn))?\s*$/iu],
  ['~', /(?:khoảng|gần|xấp xỉ|ước(?: đạt)?)\s*$/iu],
]
const condition = /(?:có )?diện tích (?:tối thiểu |từ |trên )?\d+(?:,\d+)?\s*ha(?: trở lên)?/iu
const milestone = /(?:mục tiêu|phấn đấu|đạt|hoàn thành)[^“”]{0,200}?(?:vào|trước|đến hết|đến|hết)\s+năm\s+(\d{4})/iu

const figuresPerClauseMax = 20
const nameLengthMax = 300

/** The figures set in a paragraph that says what to do, after its marker (`from`). Counts of "nhiệm vụ", "nhóm", "giải pháp" are not figures. */
export function readTargets(paragraph: Paragraph, from = 0): Target[] {
  return clausesOf(paragraph.text).flatMap(({ start, end }) => {
    const clause = { start: Math.max(start, from), end }
    const words = paragraph.text.slice(clause.start, clause.end)
    const figures = readFigures(paragraph, clause).filter((target) => target.unit === '%' || intent.test(words))
    return figures.length > 0 ? figures : readMilestone(paragraph, clause)
  })
}

/** Every figure of a paragraph, whether anyone intends it or not: for results and statistics. */
export function readFiguresIn(paragraph: Paragraph): Target[] {
  return clausesOf(paragraph.text).flatMap((clause) => readFigures(paragraph, clause))
}

function readFigures(paragraph: Paragraph, clause: Stretch): Target[] {
  const words = paragraph.text.slice(clause.start, clause.end)
  const shared = { text: '', due: dueOf(words), yearly: /(?:mỗi|hằng|hàng) năm/iu.test(words) }
  const targets: Target[] = []
  let nameFrom = 0
  for (const match of words.matchAll(figure)) {
    if (targets.length === figuresPerClauseMax) break
    shared.text ||= quote(paragraph, clause.start, clause.end).value
    const name = nameOf(words.slice(Math.max(nameFrom, match.index - nameLengthMax), match.index))
    const target = readFigure(words, match, { ...shared, name })
    nameFrom = match.index + match[0].length
    if (target !== null) targets.push({ ...locate(paragraph, clause.start + match.index, clause.start + nameFrom), ...target })
  }
  return targets
}

type ClauseReading = { text: string; name: string; due: string | null; yearly: boolean }

function readFigure(words: string, match: RegExpExecArray, reading: ClauseReading): Omit<Target, keyof Located<string>> | null {
  const [all, first = '', second, unit = ''] = match
  const before = words.slice(Math.max(0, match.index - 40), match.index)
  const after = words.slice(match.index + all.length, match.index + all.length + 200)
  const low = readVietnameseNumber(first)
  const high = second === undefined ? null : readVietnameseNumber(second)
  if (low === null || isYear(before, low, high) || (second !== undefined && high === null)) return null
  return {
    text: reading.text,
    name: reading.name,
    comparator: high === null ? comparatorOf(before, after) : 'range',
    number: high === null ? low : null,
    range: high === null ? null : [low, high],
    unit: reading.yearly && unit !== '%' ? `${unit}/năm` : unit,
    due: reading.due,
    condition: condition.exec(after)?.[0] ?? null,
  }
}

function readMilestone(paragraph: Paragraph, clause: Stretch): Target[] {
  const match = milestone.exec(paragraph.text.slice(clause.start, clause.end))
  if (match?.[1] === undefined || /giai đoạn|tầm nhìn/iu.test(match[0])) return []
  const start = clause.start + match.index
  const text = quote(paragraph, clause.start, clause.end).value
  const place = locate(paragraph, start, start + match[0].length)
  const name = place.value.replace(/\s*(?:vào|trước|đến hết|đến|hết)\s+năm\s+\d{4}$/iu, '')
  return [{ ...place, text, name, comparator: 'milestone', number: 'đạt', range: null, unit: '', due: match[1], condition: null }]
}

function isYear(before: string, low: number, high: number | null): boolean {
  const looksLikeYear = (value: number | null): boolean => value !== null && value >= 1900 && value <= 2100
  return (
    (looksLikeYear(low) && (/(?:năm|học|tháng \d+ năm)\s*$/iu.test(before) || looksLikeYear(high))) || /(?:lớp|khối|khóa|lần thứ|quý|tháng)\s*$/iu.test(before)
  )
}

function comparatorOf(before: string, after: string): Comparator {
  if (/^\s*trở lên/iu.test(after)) return '>='
  if (/^\s*trở xuống/iu.test(after)) return '<='
  return comparators.find(([, pattern]) => pattern.test(before))?.[0] ?? '='
}

function nameOf(words: string): string {
  return words
    .replace(/^[^()]*\((?=[^()]*$)/u, '')
    .replace(/^[\s,;)]*(?:Về [^,]{3,60}\s?, )?/u, '')
    .replace(/(?:\s(?:là|đạt|từ|khoảng|tối thiểu|tối đa|ít nhất|không dưới|không quá|trên|dưới|hơn|tỷ lệ))*\s*$/iu, '')
    .trim()
}

function dueOf(words: string): string | null {
  const schoolYear = /năm học\s*(\d{4})\s*[-–—]\s*(\d{4})/iu.exec(words)
  if (schoolYear !== null) return `${schoolYear[1]}-${schoolYear[2]}`
  const year = /(?<!tháng \d{1,2} )năm (\d{4})(?!\d)/iu.exec(words)
  if (year?.[1] !== undefined) return year[1]
  return /(?:mỗi|hằng|hàng) năm/iu.test(words) ? 'hằng năm' : null
}
