import { foldVietnamese, tidyText } from '../vietnamese-text.ts'
import { readOutlineMarker } from './outline-marker.ts'
import type { OutlineProblem } from './outline-node.ts'
import type { PastedLine } from './pasted-line.ts'

/** What a column of a pasted range holds. */
export type PastedColumn = 'marker' | 'text' | 'ignored'

/** A row of a range: the line it begins on, and its cells with quotes undone and line breaks kept. */
export interface PastedRow {
  readonly line: number
  readonly cells: readonly string[]
}

const cellShape = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/uy

/** Rows as Excel puts them on the clipboard: tabs between cells, quotes around a cell that holds a tab, a line break or a quote. */
export function pastedRows(text: string): PastedRow[] {
  const rows: PastedRow[] = []
  let cells: string[] = []
  let [line, begin, at] = [1, 1, 0]
  while (at <= text.length) {
    cellShape.lastIndex = at
    const [whole = '', quoted] = cellShape.exec(text) ?? []
    const isQuoted = quoted !== undefined && /[\t\n"]/u.test(quoted)
    cells.push((isQuoted ? quoted.replaceAll('""', '"') : whole).trim())
    line += whole.split('\n').length - 1
    at += whole.length
    if (text.charAt(at) !== '\t') {
      rows.push({ line: begin, cells })
      cells = []
      begin = line += 1
    }
    at += 1
  }
  return rows.filter((row) => row.cells.some((cell) => cell !== ''))
}

/** Whether rows are a range and not running text, whose lists have a tab behind their markers. */
export function isTable(rows: readonly PastedRow[]): boolean {
  const wide = rows.filter(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '')
    const isListItem = filled.length === 2 && !/^[\dIVX]+$/u.test(filled[0] ?? '') && isMarker(filled[0] ?? '')
    return filled.length > 1 && !isListItem
  })
  return rows.some(({ cells }) => cells.some((cell) => cell.includes('\n'))) || (wide.length > 0 && wide.length * 2 >= rows.length)
}

/** The paragraphs of a range. Its columns are as declared; otherwise the one with most words is the text, and one of markers before it the marker. */
export function tableLines(rows: readonly PastedRow[], declared: readonly PastedColumn[] | null, problems: OutlineProblem[]): PastedLine[] {
  const columns = declared ?? guessColumns(rows)
  const [markerColumn, textColumn] = [columns.indexOf('marker'), columns.indexOf('text')]
  const ignoring = rows.find(({ cells }) => !isHeading(cells) && cells.some((cell, index) => cell !== '' && index !== markerColumn && index !== textColumn))
  if (declared === null && ignoring) problems.push({ line: ignoring.line, code: 'columns-ignored' })
  return rows.flatMap(({ line, cells }) => {
    if (isHeading(cells)) problems.push({ line, code: 'furniture-dropped' })
    const marker = cells[markerColumn] ?? ''
    const text = cells[textColumn] || (isMarker(marker) ? '' : marker)
    return isHeading(cells) ? [] : cellLines(line, isMarker(marker) ? marker : '', text)
  })
}

/** A cell is one paragraph, and one for each line of it that bears a marker. */
function cellLines(line: number, marker: string, text: string): PastedLine[] {
  const lines: PastedLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const words = tidyText(raw)
    const above = lines.at(-1)
    if (above === undefined) lines.push({ line, indent: 0, text: marker === '' ? words : `${marker}\t${words}` })
    else if (readOutlineMarker(words).rank === 'none') lines[lines.length - 1] = { ...above, text: `${above.text} ${words}`.trim() }
    else lines.push({ line: line + index, indent: 0, text: words })
  }
  return lines.filter((one) => one.text !== '')
}

function guessColumns(rows: readonly PastedRow[]): PastedColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => rows.flatMap(({ cells }) => (cells[index] && !isHeading(cells) ? [cells[index]] : [])))
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0))
  const textColumn = lengths.indexOf(Math.max(...lengths))
  const markerColumn = columns.findLastIndex((cells, index) => index < textColumn && cells.filter(isMarker).length * 2 > cells.length)
  return columns.map((_, index) => (index === textColumn ? 'text' : index === markerColumn ? 'marker' : 'ignored'))
}

/** A number, letter or bullet alone in its cell, with or without a point. */
function isMarker(cell: string): boolean {
  const { rank, text } = readOutlineMarker(`${cell}\t`)
  return cell !== '' && rank !== 'none' && text === ''
}

/** The heading of a range, or the row that numbers its columns. */
function isHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const isNumbering = filled.length > 2 && filled.every((cell, index) => /^\(?\d{1,2}\)?$/u.test(cell) && Number(cell.replace(/\D/gu, '')) === index + 1)
  return isNumbering || filled.some((cell) => ['stt', 'tt', 'so tt'].includes(foldVietnamese(cell)))
}
