import { formatDateInWords } from './number-format.ts'
import type { CitedDocument } from './template.ts'

/** What a kind is called where it was registered by its code; a kind written in Vietnamese is called what it says. */
const names: { readonly [kind: string]: string } = { decision: 'Quyết định', plan: 'Kế hoạch', directive: 'Chỉ thị', report: 'Tin báo', document: '' }

/**
 * A document as a legal basis names it (Decree 30/2020, appendix I): kind, number and symbol, date, issuer, abstract;
 * a law or ordinance without number and issuer. What is not known is left out.
 */
export function citeDocument(document: CitedDocument): string {
  const kind = names[document.kind] ?? document.kind
  const on = document.issuedOn === null ? null : `ngày ${formatDateInWords(document.issuedOn)}`
  if (/^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\b/u.test(kind)) return joined(startsWith(document.title, kind) ? null : kind, document.title, on)
  const number = document.numberSymbol === null ? null : `số ${document.numberSymbol}`
  const isNamed = number !== null || on !== null
  return joined(kind, number, on, document.issuer && isNamed ? `của ${document.issuer}` : null, abstractOf(document.title, kind, isNamed))
}

/** The abstract goes on with the sentence: neither the kind again nor a capital "Về". */
function abstractOf(title: string, kind: string, isNamed: boolean): string {
  const rest = kind !== '' && startsWith(title, kind) ? title.slice(kind.length).trim() : title
  return isNamed ? rest.replace(/^(?:Về|Ban hành|Phê duyệt|V\/v)(?= )/u, (word) => (word === 'V/v' ? 'về việc' : word.toLocaleLowerCase('vi'))) : rest
}

function startsWith(text: string, kind: string): boolean {
  return text.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `)
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}
