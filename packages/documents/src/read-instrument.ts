import { readActors } from './actor.ts'
import { readArticles } from './articles.ts'
import type { Report } from './diagnostic.ts'
import { kindOfHeading } from './document-kind.ts'
import { readHeader } from './header.ts'
import { readLegalBases } from './legal-bases.ts'
import { checkNumbering, readSections, type Section } from './outline.ts'
import { quote, type Paragraph } from './paragraph.ts'
import { emptyReading, type Annex, type Part, type ReadDecision } from './reading.ts'
import { findRecipients } from './recipients.ts'
import { readResponsibilities } from './responsibilities.ts'
import { readSchoolYears } from './school-year.ts'
import { findSignature, isCapacity } from './signer.ts'
import { readTargets } from './target.ts'
import { readTaskGroups } from './task-groups.ts'
import { readTheme } from './theme.ts'

/** Reads the full text of an instrument: header, articles, recipients, signature, and the body of it or of its annex. */
export function readInstrument(paragraphs: readonly Paragraph[], report: Report): Omit<ReadDecision, 'diagnostics'> {
  const { bodyFrom, ...header } = readHeader(paragraphs, report)
  const recipients = findRecipients(paragraphs)
  const signature = findSignature(paragraphs, bodyFrom)
  const articles = readArticles(paragraphs, bodyFrom)
  const annex = articles === null && header.kind !== 'decision' ? null : findAnnex(paragraphs, bodyFrom, report)
  const taken = [recipients, signature, annex === null ? articles : { from: bodyFrom, to: annex.from }]
  const start = annex?.to ?? bodyFrom
  const end = appendixFrom(paragraphs, start)
  const isTaken = (index: number): boolean => taken.some((block) => block !== null && index >= block.from && index < block.to)
  const body = paragraphs.filter(({ text }, index) => index >= start && index < end && !isTaken(index) && !isCapacity(text))
  const { sections, closing } = readSections(body)
  const schoolYears = readSchoolYears(paragraphs, report)
  const theme = readTheme(paragraphs)
  return {
    ...emptyReading,
    ...header,
    standing: 'full-text',
    schoolYear: yearOfTitle(schoolYears, header.title?.line ?? null),
    schoolYears,
    theme: theme === null ? null : { ...theme, standing: 'full-text' },
    signer: signature?.signer ?? null,
    recipients: recipients?.recipients ?? [],
    articles: articles?.articles ?? [],
    annex: annex?.annex ?? null,
    parts: sections.map((section) => readPart(section, report)),
    closing,
    legalBases: readLegalBases(paragraphs, header.numberSymbol?.value ?? null, report),
    targets: sections.flatMap((section) => section.entries.flatMap((entry) => readTargets(entry.paragraph, entry.marker.from))),
    responsibilities: sections.filter(bindsActors).flatMap(readResponsibilities),
  }
}

/** The year of the title decides; without one, the first named. */
function yearOfTitle(years: ReadDecision['schoolYears'], titleLine: number | null): ReadDecision['schoolYear'] {
  return years.find((year) => year.line === titleLine) ?? years[0] ?? null
}

function readPart(section: Section, report: Report): Part {
  const { number, title, above, role, entries } = section
  checkNumbering(section, report)
  const groups = role === 'tasks' ? readTaskGroups(section, report) : []
  const isClauses = role === 'purpose' || role === 'other'
  const clauses = isClauses ? entries.map(({ marker, words }) => ({ ...words, number: marker.label === '' ? null : marker.label })) : []
  return { number, title, above, role, groups, clauses }
}

/** A part named for it, or one whose numbered entries each open with an actor, as in many directives. */
function bindsActors(section: Section): boolean {
  if (section.role === 'organisation') return true
  const headings = section.entries.filter((entry) => entry.marker.type === 'number')
  const actors = headings.filter(({ text }) => readActors(text) !== null)
  return headings.length > 0 && actors.length * 2 >= headings.length
}

function findAnnex(paragraphs: readonly Paragraph[], bodyFrom: number, report: Report): { annex: Annex; from: number; to: number } | null {
  for (let from = bodyFrom; from < paragraphs.length; from++) {
    const heading = paragraphs[from]
    const kind = heading === undefined ? null : kindOfHeading(heading.text)
    if (heading === undefined || kind === null || kind === 'decision' || kind === 'appendix' || heading.text !== heading.text.toUpperCase()) continue
    let to = from + 1
    while (to < from + 5 && isAnnexTitle(paragraphs[to]?.text ?? '')) to++
    const title = paragraphs.slice(from + 1, to).map((paragraph) => quote(paragraph))
    const attached = paragraphs.slice(to, to + 3).find((paragraph) => /^\((?:Ban hành )?[Kk]èm theo/u.test(paragraph.text))
    if (attached !== undefined) {
      to = paragraphs.indexOf(attached, to) + 1
      reportBlanks(attached, report)
    }
    const [first] = title
    const joined = first === undefined ? null : { ...first, value: title.map((line) => line.value).join(' ') }
    return { annex: { kind, line: heading.line, title: joined, attachedTo: attached === undefined ? null : quote(attached) }, from, to }
  }
  return null
}

function isAnnexTitle(text: string): boolean {
  return text !== '' && !/^\(|^[IVX]+\s*[.)]|^\d{1,2}\s*[.)]/u.test(text) && text === text.toUpperCase() && /\p{Lu}/u.test(text)
}

function reportBlanks(attached: Paragraph, report: Report): void {
  if (!/số\s*:?\s*[.…]*\s*\/\s*[A-ZĐ]/iu.test(attached.text)) return
  const message = 'Số, ngày trong dòng “kèm theo” để trống: với văn bản điện tử điều này hợp lệ (Nghị định 30/2020/NĐ-CP), đã nối với quyết định ở trên.'
  report('blank-number', 'info', quote(attached), message, 'annex')
}

/** Where a later appendix (tables, forms) begins; the outline ends there. */
function appendixFrom(paragraphs: readonly Paragraph[], start: number): number {
  const at = paragraphs.findIndex((paragraph, index) => index >= start && kindOfHeading(paragraph.text) === 'appendix')
  return at < 0 ? paragraphs.length : at
}
