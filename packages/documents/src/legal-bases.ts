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
  const byKey = new Map<string, LegalBasis[]>()
  for (const paragraph of paragraphs) {
    for (const citation of [...readCitations(paragraph), ...readLawCitations(paragraph)]) {
      if (citation.symbol !== null && citation.symbol === ownSymbol) continue
      addCitation(byKey, citation)
    }
  }
  for (const [key, bases] of byKey) {
    if (bases.length > 1 && bases[0]?.symbol != null) {
      report('ambiguous-symbol', 'warning', bases[1] ?? null, `Ký hiệu ${key} được dẫn với nhiều ngày khác nhau: kiểm tra từng văn bản.`, 'legalBases')
    }
  }
  return [...byKey.values()].flat().sort((a, b) => a.line - b.line || a.start - b.start)
}

function addCitation(byKey: Map<string, LegalBasis[]>, citation: Citation): void {
  const key = citation.symbol ?? (citation.name ?? '').toLowerCase()
  const bases = byKey.get(key) ?? []
  const known = bases.find((basis) => isSame(basis, citation))
  if (known === undefined) {
    bases.push({ ...citation, lines: [citation.line] })
    byKey.set(key, bases)
    return
  }
  if (known.lines.at(-1) !== citation.line) known.lines.push(citation.line)
  known.date ??= citation.date
  known.year ??= citation.year
  known.issuer ??= citation.issuer
  known.name ??= citation.name
  if (known.role === 'mention') known.role = citation.role
}

function isSame(basis: LegalBasis, citation: Citation): boolean {
  if (basis.date !== null && citation.date !== null) return basis.date === citation.date
  if (basis.year !== null && citation.year !== null) return basis.year === citation.year
  return true
}
