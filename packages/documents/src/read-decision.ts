import { type KnownNames, noNames } from './abolished-names.ts'
import { reportAbolishedUnits } from './abolished-units.ts'
import { createDiagnostics, type Report } from './diagnostic.ts'
import { isFurniture } from './furniture.ts'
import { readParagraphs } from './paragraph.ts'
import { readInstrument } from './read-instrument.ts'
import { readReport } from './read-report.ts'
import { emptyReading, type ReadDecision } from './reading.ts'
import { readLines } from './source-line.ts'
import { standingOf } from './standing.ts'
import { reportLineNoise, reportTypingNoise } from './typing-noise.ts'

type Fields = Omit<ReadDecision, 'diagnostics'>

const wordings: [keyof Fields, string, string][] = [
  ['numberSymbol', 'number', 'số, ký hiệu'],
  ['date', 'date', 'ngày ban hành'],
  ['issuer', 'issuer', 'cơ quan ban hành'],
  ['signer', 'signer', 'người ký'],
  ['title', 'title', 'trích yếu'],
  ['schoolYear', 'schoolYear', 'năm học'],
  ['theme', 'theme', 'chủ đề năm học'],
]
const neverInReports = new Set<keyof Fields>(['numberSymbol', 'signer'])

/**
 * Reads the text of a Vietnamese administrative document, or of an item about one. Pure and deterministic; never
 * throws; time grows linearly with the text. What the text does not show is null with a `not-found` diagnostic; a
 * text without administrative structure has `standing` 'unknown' and the error `no-administrative-structure`.
 * `known` are the names that ended, to be warned of where the text still uses them.
 * Source of the rules: Decree 30/2020/NĐ-CP, appendices I and III, and the five seed texts.
 */
export function readDecision(text: string, known: KnownNames = noNames): ReadDecision {
  const { report, list } = createDiagnostics()
  const lines = readLines(text)
  const paragraphs = readParagraphs(lines)
  const standing = standingOf(paragraphs)
  if (standing === 'unknown') {
    const message =
      'Không thấy cấu trúc văn bản hành chính (số, ngày, căn cứ, điều, mục, nơi nhận…): kiểm tra lại tệp, rồi dán toàn văn quyết định hoặc kế hoạch.'
    report('no-administrative-structure', 'error', null, message)
    return { ...emptyReading, diagnostics: list() }
  }
  const content = paragraphs.filter((paragraph) => !isFurniture(paragraph))
  const fields = standing === 'full-text' ? readInstrument(content, report) : readReport(paragraphs, report)
  reportMissing(fields, report)
  reportLineNoise(lines, report)
  reportTypingNoise(content, report)
  reportAbolishedUnits(content, fields.date?.value ?? null, known, report)
  return { ...fields, diagnostics: list() }
}

function reportMissing(fields: Fields, report: Report): void {
  const isReport = fields.standing === 'report'
  if (isReport) {
    report(
      'report-not-instrument',
      'warning',
      null,
      'Đây là bài tường thuật về văn bản, không phải văn bản: chỉ dùng tham khảo, hãy tìm toàn văn để lập kế hoạch.',
      'standing',
    )
  }
  for (const [field, name, wording] of wordings) {
    if (fields[field] !== null || (isReport && neverInReports.has(field))) continue
    report('not-found', 'info', null, `Không tìm thấy ${isReport && field === 'date' ? 'ngày đăng' : wording}: điền tay nếu cần.`, name)
  }
  if (fields.kind === 'unknown') report('not-found', 'info', null, 'Không tìm thấy tên loại văn bản: chọn loại khi nạp.', 'kind')
  if (!fields.parts.some((part) => part.groups.length > 0))
    report('not-found', 'info', null, 'Không tìm thấy nhiệm vụ nào: kiểm tra phần nội dung của văn bản.', 'parts')
  if (!isReport && fields.recipients.length === 0) report('not-found', 'info', null, 'Không tìm thấy nơi nhận: điền tay nếu cần.', 'recipients')
}
