import type { Report } from './diagnostic.ts'
import { kindOfSymbol } from './document-kind.ts'
import { isFooterStart, isFurniture, unaccented } from './furniture.ts'
import { readLegalBases } from './legal-bases.ts'
import { locate, quote, type Paragraph } from './paragraph.ts'
import { emptyReading, type ReadDecision, type ReferredDocument } from './reading.ts'
import { readCitations } from './reference.ts'
import { readReportTasks, statedCount } from './report-tasks.ts'
import { readDutiesInText } from './responsibilities.ts'
import { readResults } from './results.ts'
import { readSchoolYears } from './school-year.ts'
import type { Located } from './source-line.ts'
import { readTargets } from './target.ts'
import { readDirection, readTheme } from './theme.ts'
import { isoDate } from './vietnamese-date.ts'

const stampLine = /^(?:Thứ [\p{L}]+|Chủ nhật)?,?\s*(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s*[-–|,]\s*\d{1,2}[:hg]\d{2})?(?: \(?GMT.*)?$/iu
const agency =
  /(?:UBND|[ỦU][yỷ] ban nhân dân|Uỷ ban nhân dân) (?:TP|[Tt]hành phố|[Tt]ỉnh)(?:\.? (?:\p{Lu}\p{Ll}*(?: |(?![\p{L}]))){1,4})?|(?:Sở|Bộ) (?:GD\s?&\s?ĐT|GD-ĐT|GDĐT|Giáo dục và Đào tạo)(?: \([^)]{2,12}\))?(?: (?:\p{Lu}\p{Ll}+(?: |(?![\p{L}]))){1,4})?/u
const leadLengthMax = 6

/** Reads an item about an instrument: what it tells is read, and it is never taken for the instrument itself. */
export function readReport(all: readonly Paragraph[], report: Report): Omit<ReadDecision, 'diagnostics'> {
  const { content, byline } = withoutFurniture(all, report)
  const stamp = content.find((paragraph) => stampLine.test(paragraph.text)) ?? null
  const titled = content.find((paragraph) => paragraph !== stamp) ?? null
  const story = content.filter((paragraph) => paragraph !== stamp && paragraph !== titled && !isCopy(paragraph, titled))
  const { tasks, paragraphs: taskParagraphs } = readReportTasks(story)
  const isTask = new Set(taskParagraphs)
  const rest = story.filter((paragraph) => !isTask.has(paragraph))
  const schoolYears = readSchoolYears(content, report)
  const theme = readTheme(content)
  checkCount(content, tasks.length, report)
  return {
    ...emptyReading,
    kind: 'report',
    standing: 'report',
    title: titled === null ? null : quote(titled),
    date: stamp === null ? null : readStamp(stamp),
    byline,
    ...readIssuer(titled, story),
    schoolYear: schoolYears[0] ?? null,
    schoolYears,
    theme: theme === null ? null : { ...theme, standing: 'report' },
    direction: readDirection(story),
    referredDocument: readReferredDocument(story.slice(0, leadLengthMax)),
    parts: tasks.length === 0 ? [] : [{ number: null, title: null, above: null, role: 'tasks', groups: [{ number: null, title: null, tasks }], clauses: [] }],
    legalBases: readLegalBases(content, null, report),
    targets: taskParagraphs.flatMap((paragraph) => readTargets(paragraph)),
    results: rest.flatMap(readResults),
    responsibilities: story.slice(firstTaskAt(story, taskParagraphs)).flatMap(readDutiesInText),
  }
}

/** Duties are read from the first task on: what stands above tells the news. */
function firstTaskAt(story: readonly Paragraph[], tasks: readonly Paragraph[]): number {
  const [first] = tasks
  return first === undefined ? story.length : story.indexOf(first)
}

function withoutFurniture(all: readonly Paragraph[], report: Report): { content: Paragraph[]; byline: Located<string> | null } {
  const footerAt = all.findIndex(isFooterStart)
  const page = footerAt < 0 ? all : all.slice(0, footerAt)
  const signed = page.find((paragraph) => /^Tác giả\s*:/u.test(paragraph.text)) ?? page.at(-1)
  const name = signed === undefined ? null : /^(?:Tác giả\s*:\s*)?((?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+)(?: \(t\/h\))?$/u.exec(signed.text)
  const byline =
    signed === undefined || name?.[1] === undefined ? null : locate(signed, signed.text.indexOf(name[1]), signed.text.indexOf(name[1]) + name[1].length)
  const content = page.filter((paragraph) => !isFurniture(paragraph) && !(byline !== null && paragraph === signed))
  const skipped = all.length - content.length
  if (skipped > 0) report('furniture-skipped', 'info', null, `Đã bỏ qua ${skipped} đoạn là phần trang web (quảng cáo, chú thích ảnh, liên kết, chân trang).`)
  return { content, byline }
}

function isCopy(paragraph: Paragraph, titled: Paragraph | null): boolean {
  return titled !== null && unaccented(paragraph.text) === unaccented(titled.text)
}

function readStamp(stamp: Paragraph): Located<string> | null {
  const match = stampLine.exec(stamp.text)
  const value = match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]))
  return value === null ? null : { ...quote(stamp), value }
}

/** The first agency the item names; a bare "UBND thành phố" takes its city from "ngành Giáo dục …" of the title. */
function readIssuer(titled: Paragraph | null, story: readonly Paragraph[]): Pick<ReadDecision, 'issuer' | 'issuerInferredFrom'> {
  for (const paragraph of story.slice(0, leadLengthMax)) {
    const match = agency.exec(paragraph.text)
    if (match === null) continue
    const place = locate(paragraph, match.index, match.index + match[0].length)
    const value = place.value.replace(/ \([^)]*\)/u, '')
    const city = /ngành Giáo dục(?: và Đào tạo)? ((?:\p{Lu}\p{Ll}+ ?){1,4})/u.exec(titled?.text ?? '')?.[1]?.trim()
    const bare = /(?:TP|[Tt]hành phố|[Tt]ỉnh)$/u.test(value)
    if (!bare || city === undefined || titled === null) return { issuer: { ...place, value }, issuerInferredFrom: [place.line] }
    return { issuer: { ...place, value: `${value} ${city}` }, issuerInferredFrom: [titled.line, place.line] }
  }
  return { issuer: null, issuerInferredFrom: [] }
}

/** The instrument whose issue the first paragraphs announce ("vừa ban hành Chỉ thị số …"). */
function readReferredDocument(lead: readonly Paragraph[]): ReferredDocument | null {
  for (const paragraph of lead) {
    if (paragraph.text.startsWith('Trước đó') || !/ban hành|ký/u.test(paragraph.text)) continue
    const citation = readCitations(paragraph).find((cited) =>
      /(?:ban hành|ký)[^.;]{0,60}$/u.test(paragraph.text.slice(Math.max(0, paragraph.text.indexOf(cited.value) - 90), paragraph.text.indexOf(cited.value))),
    )
    if (citation === undefined) continue
    const kind = kindOfSymbol(citation.value.replace(/^\d+(?:\/\d{4})?\//, '')) ?? 'unknown'
    const { value, line, start, end, date, issuer } = citation
    return { value, line, start, end, kind, date, issuer }
  }
  return null
}

function checkCount(content: readonly Paragraph[], found: number, report: Report): void {
  const stated = statedCount(content)
  if (stated === null || found === 0 || stated.count === found) return
  const message = `Bài nói có ${stated.count} nhiệm vụ nhưng đọc được ${found} đoạn: đối chiếu với văn bản gốc.`
  report('stated-count', 'info', stated.paragraph.line, message, 'parts')
}
