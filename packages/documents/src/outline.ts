import { isCapitals } from './agency-name.ts'
import type { Report } from './diagnostic.ts'
import { readMarker, type Marker } from './marker.ts'
import { quote, type Paragraph } from './paragraph.ts'
import type { Located } from './source-line.ts'

/** What a part is for: its title tells. Only 'tasks' parts have groups; the others have clauses. */
export type PartRole = 'purpose' | 'tasks' | 'organisation' | 'other'

/** One paragraph of the body: its marker, its words as typed, and the normalised `text` that rules are matched on. */
export type Entry = { marker: Marker; words: Located<string>; text: string; paragraph: Paragraph }

/** A part as the text lays it out, before its entries are read as tasks, clauses or duties. */
export type Section = {
  number: string | null
  title: Located<string> | null
  /** The letter section above ("A. …"), when Roman numbers stand below letters. */
  above: Located<string> | null
  role: PartRole
  entries: Entry[]
}

const closing = /^(?:Yêu cầu|Trên đây là|Trong quá trình|Nhận được|Chỉ thị này|Kế hoạch này|Giao (?:Sở|Giám đốc|Văn phòng)[^.;]{0,120} (?:theo dõi|đôn đốc))/u

/** Cuts the body into parts at Roman numbers, and at letters that have no Roman number right below; all of it is one part where neither is used. */
export function readSections(body: readonly Paragraph[]): { sections: Section[]; closing: Located<string> | null } {
  const entries = body.map(readEntry)
  const ending = findClosing(entries)
  const sections: Section[] = [{ number: null, title: null, above: null, role: 'tasks', entries: [] }]
  let above: Located<string> | null = null
  for (const [index, entry] of entries.entries()) {
    if (entry === ending) continue
    const { type, label } = entry.marker
    const open = sections.at(-1)
    if (type === 'section' && entries[index + 1]?.marker.type === 'part') above = entry.words
    else if (type === 'part' || type === 'section') {
      if (type === 'section') above = null
      sections.push({ number: label, title: entry.text === '' ? null : entry.words, above, role: roleOf(entry.text), entries: [] })
    } else if (open !== undefined && continuesTitle(open, entry)) {
      open.title = open.title === null ? entry.words : { ...open.title, value: `${open.title.value} ${entry.words.value}` }
      open.role = roleOf(open.title.value)
    } else open?.entries.push(entry)
  }
  const [implicit, ...parts] = sections
  const kept = parts.length > 0 || implicit === undefined ? parts : [implicit]
  return { sections: kept, closing: ending?.words ?? null }
}

/** Reports numbers of one part that skip or repeat. */
export function checkNumbering(section: Section, report: Report): void {
  let last = 0
  for (const { marker, words } of section.entries) {
    if (marker.type !== 'number') continue
    const number = Number(marker.label)
    if (number !== last + 1) {
      const part = section.number === null ? '' : ` ở phần ${section.number}`
      report('numbering', 'warning', words, `Mục ${number} đứng sau mục ${last}${part}: kiểm tra có thiếu hoặc trùng mục không.`, 'parts')
    }
    last = number
  }
}

/** The title of a part may stand below its number, or run over a second line in capitals. */
function continuesTitle(section: Section, entry: Entry): boolean {
  if (section.number === null || section.entries.length > 0 || entry.marker.type !== 'plain') return false
  return isCapitals(entry.text) && (section.title === null || isCapitals(section.title.value))
}

function readEntry(paragraph: Paragraph): Entry {
  const marker = readMarker(paragraph.text)
  return { marker, words: quote(paragraph, marker.from), text: paragraph.text.slice(marker.from).trim(), paragraph }
}

function findClosing(entries: readonly Entry[]): Entry | null {
  const plain = entries.slice(-3).filter((entry) => entry.marker.type === 'plain' && entries.length > 1)
  return plain.find((entry) => closing.test(entry.text)) ?? null
}

function roleOf(title: string): PartRole {
  if (/tổ chức thực hiện|phân công|trách nhiệm (?:thực hiện|của)|tổ chức triển khai/iu.test(title)) return 'organisation'
  if (/nhiệm vụ|giải pháp|nội dung/iu.test(title)) return 'tasks'
  if (/mục đích|yêu cầu|mục tiêu|quan điểm|phương hướng|chỉ tiêu/iu.test(title)) return 'purpose'
  return /kinh phí|tình hình|kết quả|căn cứ|chế độ|thông tin/iu.test(title) ? 'other' : 'tasks'
}
