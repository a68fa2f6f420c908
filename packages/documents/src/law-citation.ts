import { locate, type Paragraph } from './paragraph.ts'
import { roleOf, type Citation } from './reference.ts'
import { datePattern, isoDateOf } from './vietnamese-date.ts'

const lawHead = /(?<!\p{L})(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?= \p{Lu}| nước| năm \d{4}| ngày)/gu
const amending = /^Luật [Ss]ửa đổi, bổ sung/u
const dated = new RegExp(`^((?:(?![;.()“”]).){0,220}?),?\\s+${datePattern}`, 'u')
const yeared = /^([^;,.()“”\d]{1,120}?)(?: năm)? ((?:19|20)\d{2})(?!\d)/u
const bare = /^(?:(?! (?:và|trong|về|theo|tại|được|có|cho|để|ở|đến|với|của|quy định|thì|là) |[;,.():“”\d]).){3,80}/u

/**
 * Every law named without a number: decrees require laws to be cited by name and date only. A law that is
 * followed by its number in brackets is left to `readCitations`.
 */
export function readLawCitations(paragraph: Paragraph): Citation[] {
  const citations: Citation[] = []
  let from = 0
  for (const head of paragraph.text.matchAll(lawHead)) {
    if (head.index < from) continue
    const law = readLaw(paragraph, head.index)
    if (law === null) continue
    from = law.end
    citations.push(law.citation)
  }
  return citations
}

function readLaw(paragraph: Paragraph, at: number): { citation: Citation; end: number } | null {
  const text = paragraph.text.slice(at, at + 320)
  const reading = datedLaw(text) ?? yearedLaw(text) ?? bareLaw(text)
  if (reading === null) return null
  const end = at + reading.length
  if (/^\s*\(?\s*(?:Luật|Bộ luật|Pháp lệnh)?\s*số\s*:?\s*\d/u.test(paragraph.text.slice(end, end + 40))) return null
  const name = reading.name.trim()
  const type = /^(?:Bộ luật|Pháp lệnh|Hiến pháp)/u.exec(name)?.[0] ?? 'Luật'
  const { date, year } = reading
  const citation = { ...locate(paragraph, at, end), symbol: null, type, date, year, issuer: 'Quốc hội', name, role: roleOf(paragraph) }
  return { citation, end }
}

type LawReading = { name: string; date: string | null; year: number | null; length: number }

function datedLaw(text: string): LawReading | null {
  const match = dated.exec(text)
  if (match === null || match[1] === undefined) return null
  const anotherLaw = /, (?:Luật|Nghị|Quyết|Bộ luật)| số\s?:? \d/u.test(match[1])
  if (anotherLaw || (/, /.test(match[1]) && !amending.test(match[1]))) return null
  const date = isoDateOf(match, 2)
  return { name: match[1], date, year: date === null ? null : Number(date.slice(0, 4)), length: match[0].length }
}

function yearedLaw(text: string): LawReading | null {
  const match = yeared.exec(text)
  if (match === null || match[1] === undefined || /(?: số| ngày| tháng| và (?:Luật|Nghị|Quyết))/u.test(match[1])) return null
  return { name: match[1], date: null, year: Number(match[2]), length: match[0].length }
}

function bareLaw(text: string): LawReading | null {
  const match = bare.exec(text)
  if (match === null || !/ /.test(match[0].trim())) return null
  return { name: match[0], date: null, year: null, length: match[0].length }
}
