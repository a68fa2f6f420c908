import { tidyText } from '../vietnamese-text.ts'

/** Kinds of markers from the top of an outline down. All bullets are of one rank: which is below which, only their order tells. */
export const markerRanks = ['section', 'roman', 'number', 'number-2', 'number-3', 'number-4', 'letter', 'bullet', 'none'] as const
export type MarkerRank = (typeof markerRanks)[number]

export interface OutlineMarker {
  readonly rank: MarkerRank
  /** As typed, without blanks: `I.`, `1.1.`, `a)`, `-`; null where there is none. */
  readonly marker: string | null
  /** The place in its sequence, from 1; null for bullets and none. */
  readonly ordinal: number | null
  /** The words behind it. */
  readonly text: string
}

/** What stands before the words: the label, then a point, bracket or colon and words, or a tab as Word and Excel put it. */
const shapes: readonly (readonly [MarkerRank, RegExp])[] = [
  ['roman', /^(?:(?:Phần|PHẦN)\s+)?([IVX]{1,6})(?:\s*[.):]\s*(?=["“(\p{L}]|$)|\/\s+|\s*\t)/u],
  ['section', /^(?:(?:Phần|PHẦN)\s+)?([A-HĐ])(?:\s*\.\s+(?=["“\p{Lu}])|\s*\.$|\s*\.?\t)/u],
  ['number-4', /^(\d{1,2}(?:\.\d{1,2}){3})(?:[.)]?\s+(?=["“(\p{Lu}])|[.)]?\s*\t|[.)]?$|[.)]\s*(?=["“(\p{L}]))/u],
  ['number-3', /^(\d{1,2}(?:\.\d{1,2}){2})(?:[.)]?\s+(?=["“(\p{Lu}])|[.)]?\s*\t|[.)]?$|[.)]\s*(?=["“(\p{L}]))/u],
  ['number-2', /^(\d{1,2}\.\d{1,2})(?:[.)]?\s+(?=["“(\p{Lu}])|[.)]?\s*\t|[.)]?$|[.)]\s*(?=["“(\p{L}]))/u],
  ['number', /^(?:(?:Nhóm|NHÓM)\s+(?:nhiệm vụ\s+|NHIỆM VỤ\s+)?)?(\d{1,3})(?:\s*[.):]\s*(?=["“(\p{L}]|$)|\/\s*(?=\p{Lu})|\s*\t)/u],
  // Bullets of symbol fonts, as Word copies them.
  ['bullet', /^([oüØ§vq])\s*\t/u],
  ['letter', /^([a-zđ])(?:\s*[.)]\s*(?=["“(\p{L}]|$)|\s*\t)/u],
  ['bullet', /^([-–—+•●▪◦○■□*·\uf0b7\uf0a7\uf0d8\uf0fc\uf076])(?:\s+|(?=["“(\p{L}]))/u],
]
const lettersInOrder = 'abcdđeghiklmnopqrstuvxy'

/** The marker a line begins with, and the words behind it. */
export function readOutlineMarker(line: string): OutlineMarker {
  for (const [rank, shape] of shapes) {
    const [whole, label] = shape.exec(line) ?? []
    if (whole === undefined || label === undefined) continue
    const marker = whole.slice(whole.indexOf(label)).replace(/\s+/gu, '')
    return { rank, marker, ordinal: ordinalOf(rank, label), text: tidyText(line.slice(whole.length)) }
  }
  return { rank: 'none', marker: null, ordinal: null, text: tidyText(line) }
}

function ordinalOf(rank: MarkerRank, label: string): number | null {
  if (rank === 'bullet' || rank === 'none') return null
  if (rank === 'roman') return romanValue(label)
  if (rank === 'letter') return lettersInOrder.indexOf(label) + 1 || null
  if (rank === 'section') return lettersInOrder.indexOf(label.toLowerCase()) + 1 || null
  return Number(label.split('.').at(-1))
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(label: string): number {
  const digits = [...label].map((digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
