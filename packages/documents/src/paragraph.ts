import { rawExtent, type Located, type SourceLine, type Span } from './source-line.ts'

/** One paragraph: usually one line, or several where a sentence was hard-wrapped in the source. */
export type Paragraph = { line: number; lastLine: number; text: string; pieces: Piece[] }

type Piece = { source: SourceLine; offset: number }

const marked = /^(?:[-–—+•●▪*]|\d{1,2}\s*[.)]|[IVX]{1,6}\s*[.)]|\p{L}\s*[.)]\s|Điều \d|Số\s*:|\()/u
const wrappedLengthMin = 40

/**
 * Groups lines into paragraphs and drops blank lines. A line continues the one above only when it stands
 * directly below it, bears no marker, and either that line ends in a comma or this one begins in lower case
 * after a long line without closing punctuation.
 */
export function readParagraphs(lines: readonly SourceLine[]): Paragraph[] {
  const runs: SourceLine[][] = []
  let above: SourceLine | null = null
  for (const source of lines) {
    const run = runs.at(-1)
    if (source.text === '') above = null
    else if (above !== null && run !== undefined && continues(above, source)) run.push(source)
    else runs.push([source])
    if (source.text !== '') above = source
  }
  return runs.map(joinRun)
}

/** The place of `text[start, end)`; where it runs over several lines, the part on its first line. */
export function spanOf(paragraph: Paragraph, start: number, end: number): Span {
  const piece = pieceAt(paragraph, start)
  const length = piece.source.text.length
  const from = Math.min(start - piece.offset, length)
  const to = Math.min(end - piece.offset, length)
  return { line: piece.source.line, ...rawExtent(piece.source, from, Math.max(from, to)) }
}

/** A normalised reading (NFC, single spaces, joined symbols) of `text[start, end)` with its place. */
export function locate(paragraph: Paragraph, start: number, end: number): Located<string> {
  const [from, to] = trimmed(paragraph.text, start, end)
  return { value: paragraph.text.slice(from, to), ...spanOf(paragraph, from, to) }
}

/** The words of the source exactly as typed (composed to NFC), typing noise included, with their place. */
export function quote(paragraph: Paragraph, start = 0, end = paragraph.text.length): Located<string> {
  const [from, to] = trimmed(paragraph.text, start, end)
  const words: string[] = []
  for (let index = pieceIndexAt(paragraph, from); index < paragraph.pieces.length; index++) {
    const piece = paragraph.pieces[index]
    if (piece === undefined || piece.offset >= to) break
    const low = Math.max(0, from - piece.offset)
    const high = Math.min(piece.source.text.length, to - piece.offset)
    const extent = rawExtent(piece.source, low, high)
    words.push(piece.source.raw.slice(extent.start, extent.end))
  }
  return { value: words.join(' ').normalize('NFC'), ...spanOf(paragraph, from, to) }
}

/** The length of a text without the closing characters named; unlike a pattern, linear on any text. */
export function lengthWithout(text: string, closing: string): number {
  let length = text.length
  while (length > 0 && closing.includes(text.charAt(length - 1))) length--
  return length
}

function continues(above: SourceLine, below: SourceLine): boolean {
  if (marked.test(below.text)) return false
  if (above.text.endsWith(',')) return true
  if (above.text.length < wrappedLengthMin || /[.;:!?…”"»)]$/.test(above.text)) return false
  return /^\p{Ll}/u.test(below.text)
}

function joinRun(run: SourceLine[]): Paragraph {
  const pieces: Piece[] = []
  let offset = 0
  for (const source of run) {
    pieces.push({ source, offset })
    offset += source.text.length + 1
  }
  return {
    line: run[0]?.line ?? 1,
    lastLine: run.at(-1)?.line ?? 1,
    text: run.map((source) => source.text).join(' '),
    pieces,
  }
}

function pieceIndexAt(paragraph: Paragraph, offset: number): number {
  let low = 0
  let high = paragraph.pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraph.pieces[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Every paragraph has at least one piece, because `joinRun` is only given lines that exist. */
function pieceAt(paragraph: Paragraph, offset: number): Piece {
  return paragraph.pieces[pieceIndexAt(paragraph, offset)] as Piece
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = Math.max(start, end)
  while (from < to && text.charAt(from) === ' ') from++
  while (to > from && text.charAt(to - 1) === ' ') to--
  return [from, to]
}
