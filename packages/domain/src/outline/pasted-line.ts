import type { OutlineProblem } from './outline-node.ts'
import { isFurniture } from './furniture.ts'
import { readOutlineMarker } from './outline-marker.ts'

/** A paragraph as it was pasted: the line it begins on, how far it is indented, its words with the tabs inside. */
export interface PastedLine {
  readonly line: number
  readonly indent: number
  readonly text: string
}

const tabWidth = 4

/** The paragraphs of running text, as from Word: a line that stops in the middle of a sentence goes on in the next one, over the edge of a page as well. */
export function pastedLines(text: string, problems: OutlineProblem[]): PastedLine[] {
  const lines: PastedLine[] = []
  let mayGoOn = false
  let isPageEdge = false
  for (const [index, raw] of text.split('\n').entries()) {
    const words = raw.trim()
    const above = lines.at(-1)
    if (words === '') {
      mayGoOn = isPageEdge
    } else if (isFurniture(words)) {
      problems.push({ line: index + 1, code: 'furniture-dropped' })
      mayGoOn = isPageEdge = true
    } else {
      if (above !== undefined && mayGoOn && goesOn(above.text, words)) lines[lines.length - 1] = { ...above, text: `${above.text} ${words}` }
      else lines.push({ line: index + 1, indent: indentOf(raw), text: words })
      mayGoOn = true
      isPageEdge = false
    }
  }
  return lines
}

/** In blanks; a tab is four. */
function indentOf(raw: string): number {
  const blanks = /^\s*/u.exec(raw)?.[0] ?? ''
  return blanks.length + (tabWidth - 1) * (blanks.split('\t').length - 1)
}

function goesOn(above: string, below: string): boolean {
  if (readOutlineMarker(below).rank !== 'none') return false
  return /[,–(]$/u.test(above) || (/^\p{Ll}/u.test(below) && !/[.;:!?…”"»)]$/u.test(above))
}
