import type { Report } from './diagnostic.ts'
import { readLawCitations } from './law-citation.ts'
import type { Paragraph } from './paragraph.ts'
import { readCitations, type Citation } from './reference.ts'

/** One cited document with every line that cites it. `line`, `start`, `end` are its first citation. */
export type LegalBasis = Citation & { lines: number[] }

/**
 * Every document cited, each once. The same symbol with another date is another document (31/CT-TTg was used
 * three times since 2012); a citation without date joins the only or first document of that symbol.
 */
export function readLegalBases(paragraphs: readonly Paragraph[], ownSymbol: string | null, report: Report): LegalBasis[] {
  const bases: LegalBasis[] = []
  const known = new Map<string, LegalBasis>()
  for (const paragraph of paragraphs) {
    for (const citation of [...readCitations(paragraph), ...readLawCitations(paragraph)]) {
      if (citation.symbol !== null && citation.symbol === ownSymbol) continue
      const same = findSame(known, citation)
      const basis = same ?? { ...citation, lines: [] }
      if (same === undefined) bases.push(basis)
      else complete(same, citation)
      if (basis.lines.at(-1) !== citation.line) basis.lines.push(citation.line)
      remember(known, basis)
    }
  }
  reportAmbiguous(bases, report)
  return bases.sort((a, b) => a.line - b.line || a.start - b.start)
}

function keyOf(citation: Citation): string {
  return citation.symbol ?? (citation.name ?? '').toLowerCase()
}

/** Looks for the same day, then the same year, then an undated citation; one without date takes the first. */
function findSame(known: Map<string, LegalBasis>, citation: Citation): LegalBasis | undefined {
  const key = keyOf(citation)
  const undated = known.get(`${key} undated`)
  const open = undated?.date === null && undated.year === null ? undated : undefined
  if (citation.date !== null) return known.get(`${key} ${citation.date}`) ?? open
  if (citation.year !== null) return known.get(`${key} ${citation.year}`) ?? open
  return known.get(`${key} first`)
}

function remember(known: Map<string, LegalBasis>, basis: LegalBasis): void {
  const key = keyOf(basis)
  const first = known.get(`${key} first`)
  if (first === undefined) known.set(`${key} first`, basis)
  if (basis.date !== null) known.set(`${key} ${basis.date}`, basis)
  if (basis.year !== null) known.set(`${key} ${basis.year}`, basis)
  if (basis.date === null && basis.year === null) known.set(`${key} undated`, basis)
}

function complete(basis: LegalBasis, citation: Citation): void {
  basis.date ??= citation.date
  basis.year ??= citation.year
  basis.issuer ??= citation.issuer
  basis.name ??= citation.name
  if (basis.role === 'mention') basis.role = citation.role
}

function reportAmbiguous(bases: readonly LegalBasis[], report: Report): void {
  const seen = new Set<string>()
  for (const basis of bases) {
    if (basis.symbol === null) continue
    if (seen.has(basis.symbol)) {
      const message = `Ký hiệu ${basis.symbol} được dẫn với nhiều ngày khác nhau: đó là các văn bản khác nhau, kiểm tra từng văn bản.`
      report('ambiguous-symbol', 'warning', basis, message, 'legalBases')
    }
    seen.add(basis.symbol)
  }
}
