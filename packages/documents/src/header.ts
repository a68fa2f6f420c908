import { isCapitals, readableAgency } from './agency-name.ts'
import type { Report } from './diagnostic.ts'
import { kindOfHeading, kindOfSymbol, type DocumentKind } from './document-kind.ts'
import { locate, quote, type Paragraph } from './paragraph.ts'
import type { Located } from './source-line.ts'
import { datePattern, isoDateOf } from './vietnamese-date.ts'

/** What stands above the body of an instrument. `bodyFrom` is the first paragraph after the title. */
export type Header = {
  kind: DocumentKind
  number: Located<string> | null
  symbol: Located<string> | null
  numberSymbol: Located<string> | null
  date: Located<string> | null
  place: Located<string> | null
  title: Located<string> | null
  issuer: Located<string> | null
  issuerInferredFrom: number[]
  bodyFrom: number
}

const numberLine = /(?:^|\s)Số\s*:\s*(\d{1,5})?\s*((?:\/\d{4})?\/)\s*([A-ZĐ][\p{L}\d&]*(?:\s?-\s?[\p{L}\d&]+)*)/u
const dateLine = new RegExp(`(?:^|\\s)(\\p{Lu}[\\p{L} .-]{1,40}), ${datePattern}`, 'u')
const blankDateLine = /^[^.;]{0,80}, ngày\s*(?:\.+|…+)?\s*tháng\s*(?:\d{1,2}|\.+|…+)?\s*năm/u
const authority =
  /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|GIÁM ĐỐC|BỘ TRƯỞNG|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG)(?: |$)/u
const letterhead = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|SỞ |BỘ |PHÒNG |TRƯỜNG |HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|VĂN PHÒNG)/u
const motto = /CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/giu
const headerLengthMax = 30

/** Reads the header. Every field that the text does not show is null; nothing is guessed from other documents. */
export function readHeader(paragraphs: readonly Paragraph[], report: Report): Header {
  const top = paragraphs.slice(0, headerLengthMax)
  const numbers = readNumber(top, report)
  const headingAt = top.findIndex((paragraph) => kindOfHeading(paragraph.text) !== null)
  const heading = headingAt < 0 ? null : kindOfHeading(top[headingAt]?.text ?? '')
  const { title, bodyFrom } = readTitle(paragraphs, headingAt)
  const symbolKind = numbers.symbol === null ? null : kindOfSymbol(numbers.symbol.value)
  const kind = heading ?? symbolKind ?? (isLetter(top) ? 'official-letter' : 'unknown')
  return { kind, ...numbers, ...readDate(top, headingAt, report), title, bodyFrom, ...readIssuer(top, headingAt, bodyFrom, report) }
}

function isLetter(top: readonly Paragraph[]): boolean {
  return top.some((paragraph) => /^(?:Kính gửi|V\/v)/u.test(paragraph.text))
}

function readNumber(top: readonly Paragraph[], report: Report): Pick<Header, 'number' | 'symbol' | 'numberSymbol'> {
  for (const paragraph of top) {
    const match = numberLine.exec(paragraph.text)
    if (match === null || /kèm theo/iu.test(paragraph.text)) continue
    const [all, digits, joint = '/', written = ''] = match
    const end = match.index + all.length
    const start = end - written.length
    const symbol = { ...locate(paragraph, start, end), value: written.replace(/\s?-\s?/g, '-') }
    if (digits === undefined) {
      report('blank-number', 'warning', symbol, `Số văn bản còn để trống trước “${symbol.value}”: điền số đã cấp rồi nạp lại.`, 'number')
      return { number: null, symbol, numberSymbol: null }
    }
    const from = paragraph.text.indexOf(digits, match.index)
    const number = locate(paragraph, from, from + digits.length)
    return { number, symbol, numberSymbol: { ...locate(paragraph, from, end), value: `${digits}${joint}${symbol.value}` } }
  }
  return { number: null, symbol: null, numberSymbol: null }
}

function readDate(top: readonly Paragraph[], headingAt: number, report: Report): Pick<Header, 'date' | 'place'> {
  const near = top.slice(0, (headingAt < 0 ? 8 : headingAt) + 4)
  for (const paragraph of near) {
    const match = dateLine.exec(paragraph.text)
    if (match?.[1] === undefined || /^(?:Căn cứ|\()/u.test(paragraph.text)) continue
    const end = match.index + match[0].length
    const placeFrom = match.index + match[0].indexOf(match[1])
    const written = locate(paragraph, placeFrom + match[1].length + 2, end)
    const value = isoDateOf(match, 2)
    if (value === null) report('bad-date', 'warning', written, `“${written.value}” không phải ngày có thật: sửa lại ngày ban hành.`, 'date')
    return { date: value === null ? null : { ...written, value }, place: locate(paragraph, placeFrom, placeFrom + match[1].length) }
  }
  const blank = near.find((paragraph) => blankDateLine.test(paragraph.text))
  if (blank !== undefined) report('blank-date', 'warning', blank.line, 'Ngày ban hành còn để trống: điền ngày ký rồi nạp lại.', 'date')
  return { date: null, place: null }
}

function readTitle(paragraphs: readonly Paragraph[], headingAt: number): { title: Located<string> | null; bodyFrom: number } {
  const subject = paragraphs.slice(0, headerLengthMax).findIndex((paragraph) => paragraph.text.startsWith('V/v'))
  const from = headingAt >= 0 ? headingAt + 1 : subject
  const first = from < 0 ? undefined : paragraphs[from]
  if (first === undefined || endsTitle(first.text)) return { title: null, bodyFrom: Math.max(0, from) }
  let to = from + 1
  const rest = isCapitals(first.text) ? /^[^\p{Ll}]+$/u : /^$/
  while (to < paragraphs.length && to < from + 5 && continuesTitle(paragraphs[to]?.text ?? '', rest)) to++
  const words = paragraphs.slice(from, to).map((paragraph) => quote(paragraph).value)
  return { title: { ...quote(first), value: words.join(' ') }, bodyFrom: to }
}

function continuesTitle(text: string, rest: RegExp): boolean {
  return rest.test(text) && !endsTitle(text) && !authority.test(text)
}

function endsTitle(text: string): boolean {
  return /^(?:Căn cứ|Theo đề nghị|Xét |Điều \d|Kính gửi|[IVX]+\s*[.)]|\d{1,2}\s*[.)]|\((?:Ban hành|Kèm)|QUYẾT ĐỊNH\s*:|A\.)/iu.test(text)
}

/** The enacting authority when the text names it, else the letterhead above the number; both as a sentence writes them. */
function readIssuer(top: readonly Paragraph[], headingAt: number, bodyFrom: number, report: Report): Pick<Header, 'issuer' | 'issuerInferredFrom'> {
  const heads = readLetterhead(top.slice(0, headingAt < 0 ? 6 : headingAt))
  const enacting = top.slice(bodyFrom, bodyFrom + 3).find((paragraph) => isCapitals(paragraph.text) && authority.test(paragraph.text))
  if (enacting !== undefined) {
    const issuer = { ...quote(enacting), value: readableAgency(enacting.text.replace(/\s*:$/, '')) }
    if (heads.length > 0) return { issuer, issuerInferredFrom: [] }
    const message = `Không có dòng tên cơ quan ở đầu văn bản: suy cơ quan ban hành từ dòng ${issuer.line}. Hãy kiểm tra.`
    report('issuer-inferred', 'info', issuer, message, 'issuer')
    return { issuer, issuerInferredFrom: [issuer.line] }
  }
  const own = heads.at(-1)
  if (own === undefined) return { issuer: null, issuerInferredFrom: [] }
  const parent = heads.at(-2)
  const place = parent === undefined || /(?:TỈNH|THÀNH PHỐ) /u.test(own.value) ? '' : (/(?:TỈNH|THÀNH PHỐ) .+$/u.exec(parent.value)?.[0] ?? '')
  const issuer = { ...own, value: readableAgency(`${own.value} ${place}`.trim()) }
  return { issuer, issuerInferredFrom: place === '' || parent === undefined ? [] : [parent.line, own.line] }
}

function readLetterhead(top: readonly Paragraph[]): Located<string>[] {
  const heads: Located<string>[] = []
  for (const paragraph of top) {
    const text = paragraph.text
      .replace(motto, '')
      .replace(/[-_–—*]{3,}/g, '')
      .trim()
    if (!isCapitals(text)) continue
    const last = heads.at(-1)
    if (last !== undefined && /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|XÃ|PHƯỜNG) /u.test(text)) last.value += ` ${text}`
    else if (letterhead.test(text)) heads.push({ ...quote(paragraph), value: text })
  }
  return heads
}
