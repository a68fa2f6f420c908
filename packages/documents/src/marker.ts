/** How a paragraph announces its place in the outline. `rank` orders them from part (0) to the deepest bullet. */
export type Marker = {
  type: 'section' | 'part' | 'number' | 'subnumber' | 'point' | 'dash' | 'plus' | 'dot' | 'plain'
  /** "II", "12", "1.1", "a"; empty for bullets and plain paragraphs. */
  label: string
  /** Where the words begin. */
  from: number
}

const shapes: [Marker['type'], RegExp][] = [
  ['part', /^(?:PHẦN |Phần )?(?:THỨ |thứ )?([IVX]{1,6})\s*[.):/]\s*(?=[\p{L}“"])/u],
  ['part', /^(?:PHẦN|Phần)\s+([IVX]{1,6})(?:\s+|$)/u],
  ['section', /^(?:PHẦN |Phần )?([A-HĐ])\s*\.\s+(?=\p{Lu})/u],
  ['subnumber', /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})\s?[.)]?\s+(?=[\p{Lu}“"])/u],
  ['number', /^(\d{1,2})\s?[.)/]\s?(?=[\p{L}“"(])/u],
  ['point', /^([a-zđ])\s?[).]\s?(?=[\p{L}“"])/u],
  ['dash', /^([-–—])\s?(?=[\p{L}“"(\d])/u],
  ['plus', /^([+])\s?(?=[\p{L}“"(\d])/u],
  ['dot', /^([•●▪*])\s?(?=[\p{L}“"(\d])/u],
]

const ranks: Record<Marker['type'], number> = { section: 0, part: 0, number: 1, subnumber: 2, point: 3, dash: 4, plus: 5, dot: 5, plain: 6 }

/** The marker of a paragraph; 'plain' when it bears none. */
export function readMarker(text: string): Marker {
  for (const [type, shape] of shapes) {
    const match = shape.exec(text)
    if (match === null) continue
    const bullet = type === 'dash' || type === 'plus' || type === 'dot'
    return { type, label: bullet ? '' : (match[1] ?? '').replace(/\s/g, ''), from: match[0].length }
  }
  return { type: 'plain', label: '', from: 0 }
}

/** Smaller is nearer to the top of the outline. */
export function rankOf(marker: Marker): number {
  return ranks[marker.type]
}
