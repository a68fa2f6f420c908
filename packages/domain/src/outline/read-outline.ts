import { readOutlineMarker, type OutlineMarker } from './outline-marker.ts'
import { openLevel, type OpenLevel } from './outline-levels.ts'
import { outlineKinds } from './outline-kinds.ts'
import type { OutlineNode, OutlineProblem, OutlineProblemCode } from './outline-node.ts'
import { pastedLines, type PastedLine } from './pasted-line.ts'
import { isTable, pastedRows, tableLines, type PastedColumn } from './pasted-table.ts'

export interface ReadOutline {
  readonly nodes: readonly OutlineNode[]
  /** In the order of the lines. */
  readonly problems: readonly OutlineProblem[]
}

/** The tree in text pasted from Word or Excel, by its typed numbers, bullets and indents. Without declared columns they are guessed. */
export function outlineOfText(text: string, columns: readonly PastedColumn[] | null = null): OutlineNode[] {
  return [...readOutline(text, columns).nodes]
}

/** What was odd in text pasted from Word or Excel: dropped, skipped, repeated or ignored. */
export function outlineProblems(text: string, columns: readonly PastedColumn[] | null = null): OutlineProblem[] {
  return [...readOutline(text, columns).problems]
}

/** Both in one reading. */
export function readOutline(pasted: string, columns: readonly PastedColumn[] | null = null): ReadOutline {
  const text = pasted
    .normalize('NFC')
    .replace(/\r\n?|[\f\u2028\u2029]/gu, '\n')
    .replace(/[\v\u00a0\u200b\ufeff]/gu, ' ')
  const problems: OutlineProblem[] = []
  const rows = pastedRows(text)
  const lines = columns !== null || isTable(rows) ? tableLines(rows, columns, problems) : pastedLines(text, problems)
  const entries = withWords(lines, problems)
  const isNumbered = entries.some(({ read }) => read.marker !== null)
  const levels: OpenLevel[] = []
  const placed = entries.map(({ line, indent, read }) => {
    const sibling = openLevel(levels, { ...read, indent })
    const problem = isNumbered && read.marker === null ? 'not-numbered' : numberingProblem(read, sibling, levels.length)
    if (problem) problems.push({ line, code: problem })
    return { read, depth: levels.length - 1 }
  })
  return { nodes: outlineKinds(placed), problems: problems.toSorted((a, b) => a.line - b.line) }
}

interface Entry {
  readonly line: number
  readonly indent: number
  readonly read: OutlineMarker
}

/** A number alone takes the words of the line below it; where there are none it is left out. */
function withWords(lines: readonly PastedLine[], problems: OutlineProblem[]): Entry[] {
  const entries: Entry[] = []
  for (const { line, indent, text } of lines) {
    const read = readOutlineMarker(text)
    const above = entries.at(-1)
    if (above?.read.text === '' && read.rank === 'none') entries[entries.length - 1] = { ...above, read: { ...above.read, text: read.text } }
    else entries.push({ line, indent, read })
  }
  for (const { line, read } of entries) if (read.text === '') problems.push({ line, code: 'no-words' })
  return entries.filter(({ read }) => read.text !== '')
}

function numberingProblem({ rank, ordinal }: OutlineMarker, sibling: OpenLevel | null, depth: number): OutlineProblemCode | null {
  if (ordinal === null) return null
  if (sibling === null) return depth > 1 && ordinal > 1 ? 'number-skipped' : null
  if (sibling.ordinal === null) return null
  if (ordinal <= sibling.ordinal) return 'number-repeated'
  const isWithoutDd = rank === 'letter' && sibling.marker?.startsWith('d') === true && ordinal === sibling.ordinal + 2
  return ordinal > sibling.ordinal + 1 && !isWithoutDd ? 'number-skipped' : null
}
