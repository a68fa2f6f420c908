import { abbreviationPattern, typeOfAbbreviation } from './document-kind.ts'
import { locate, type Paragraph } from './paragraph.ts'
import type { Located } from './source-line.ts'
import { datePattern, isoDateOf } from './vietnamese-date.ts'

/** Why a document is cited: it stands in the preamble, it proposed the decision, or it is named in passing. */
export type ReferenceRole = 'basis' | 'proposal' | 'mention'

/** One citation of another document, at one place. */
export type Citation = Located<string> & {
  symbol: string | null
  type: string
  date: string | null
  /** Set when only a year is written, as in "Luật Giáo dục 2019". */
  year: number | null
  issuer: string | null
  name: string | null
  role: ReferenceRole
}

const office = '[A-ZĐ][A-Za-zĐđ&]*\\d{0,2}'

/**
 * State symbols put "/" after the number (2236/QĐ-BGDĐT, 39/2024/QH15, 4555/BGDĐT-GDPT), party symbols put "-"
 * (91-KL/TW). Source: Decree 30/2020 and the five seeds.
 */
const symbolPattern = new RegExp(
  `(?<![\\p{L}\\d/.-])\\d{1,5}(?:(?:/\\d{4})?/(?:(?:${abbreviationPattern})(?:-${office}){1,2}|QH\\d{1,2}|[A-ZĐ&]{2,10}-[A-ZĐ][A-Za-zĐ&]{1,9})` +
    `|-(?:${abbreviationPattern})/${office}(?:-${office})?)(?![\\p{L}\\d/])`,
  'gu',
)

const typeBefore =
  /(Quyết định|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Kết luận|Chương trình|Kế hoạch|Tờ trình|Công văn|Công điện|Hướng dẫn|Thông báo|Báo cáo|Quy định|Đề án|Luật|Bộ luật|Pháp lệnh|Văn bản)(?:\s+số)?\s*:?\s*$/iu
const lawBefore = /((?:Bộ luật|Luật|Pháp lệnh) \p{Lu}[^;,.()“”]{1,120}?)\s*\(\s*(?:Luật|Bộ luật|Pháp lệnh)?\s*(?:số)?\s*:?\s*$/u
const dateAfter = new RegExp(`^\\s*,?\\s*${datePattern}`, 'iu')
const issuerAfter = /^\s*,?\s*của ((?:(?! về | ban hành | quy định | phê duyệt | ngày |[,;.:()“”]).){2,80})/u
const nameAfter =
  /^\s*,?\s*(?:về(?: việc)?\s+)+((?:(?!; | và (?:Nghị|Quyết|Kết|Chỉ|Thông)|, (?:ngày|ngành|các|bảo đảm|đảm bảo|khắc phục|theo|để|từ|nhằm|trong đó|\p{Lu})).){3,300}?)(?=[;.:”]|$|, (?:ngày|ngành|các|bảo đảm|đảm bảo|khắc phục|theo|để|từ|nhằm|trong đó|\p{Lu})| và (?:Nghị|Quyết|Kết|Chỉ|Thông))/u
const wholeNameAfter = /^\s*,?\s*(?:về(?: việc)?\s+)+([^;“”]{3,400}?)(?=;|\.?$|, ngày| và (?:Nghị|Quyết|Kết|Chỉ|Thông))/u
const quotedAfter = /^\s*,?\s*(?:về(?: việc)?\s+)*“([^”]{3,400})”/u
const proposer = /đề nghị của ([^,;.]{3,120}?) tại Tờ trình số\s*:?\s*$/u

/** Every numbered document cited in the paragraph, in order. Linear: each look around is of bounded length. */
export function readCitations(paragraph: Paragraph): Citation[] {
  const citations: Citation[] = []
  for (const match of paragraph.text.matchAll(symbolPattern)) {
    citations.push(readCitation(paragraph, match.index, match[0]))
  }
  return citations
}

/** Whether the paragraph cites any numbered document. */
export function hasCitation(text: string): boolean {
  return text.search(symbolPattern) >= 0
}

/** The role of everything cited in a paragraph, told by how the paragraph opens. */
export function roleOf(paragraph: Paragraph): ReferenceRole {
  if (/^[-–]?\s*Căn cứ (?!chức năng|quy hoạch|tình hình|điều kiện|chỉ thị số \S+ của .* và thực tiễn)/iu.test(paragraph.text)) return 'basis'
  return /^(?:Theo|Xét) đề nghị/u.test(paragraph.text) ? 'proposal' : 'mention'
}

function readCitation(paragraph: Paragraph, at: number, symbol: string): Citation {
  const before = paragraph.text.slice(Math.max(0, at - 170), at)
  let after = paragraph.text.slice(at + symbol.length, at + symbol.length + 560)
  let date: string | null = null
  const takeDate = (): void => {
    const match = dateAfter.exec(after)
    if (match === null || date !== null) return
    date = isoDateOf(match)
    after = after.slice(match[0].length)
  }
  takeDate()
  const issuer = issuerAfter.exec(after)
  if (issuer !== null) after = after.slice(issuer[0].length)
  takeDate()
  const role = roleOf(paragraph)
  const told = issuer?.[1] ?? proposer.exec(before)?.[1] ?? (/QH\d+$/.test(symbol) ? 'Quốc hội' : null)
  const titled = quotedAfter.exec(after) ?? (role === 'mention' ? nameAfter : wholeNameAfter).exec(after)
  const name = lawBefore.exec(before)?.[1] ?? titled?.[1] ?? null
  return {
    ...locate(paragraph, at, at + symbol.length),
    symbol,
    type: typeOf(symbol, before),
    date,
    year: null,
    issuer: told?.trim() ?? null,
    name: name?.trim() ?? null,
    role,
  }
}

function typeOf(symbol: string, before: string): string {
  const told = typeBefore.exec(before)?.[1]
  if (told !== undefined && told.toLowerCase() !== 'văn bản') return told.charAt(0).toUpperCase() + told.slice(1).toLowerCase()
  const abbreviation = symbol.split(/[-/]/).find((part) => typeOfAbbreviation(part) !== null)
  if (abbreviation !== undefined) return typeOfAbbreviation(abbreviation) ?? 'Văn bản'
  return /\/QH\d+$/.test(symbol) ? 'Luật' : 'Công văn'
}
