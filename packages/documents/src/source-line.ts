/** Where a value stands: a 1-based line and UTF-16 offsets inside that line as it was given. */
export type Span = { line: number; start: number; end: number }

/** A value together with the place it was read from. */
export type Located<T> = Span & { value: T }

/** One line of the source: `raw` is untouched, `text` is the copy that patterns are matched on. */
export type SourceLine = {
  line: number
  raw: string
  text: string
  /** Offsets in `text` where a symbol split by a stray space was joined. */
  joins: number[]
  /** Raw extent of every UTF-16 unit of `text`; null when `text` is `raw`. */
  extents: { starts: Uint32Array; ends: Uint32Array } | null
}

const noise = /[^\S ]| {2}|^ | $|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const combining = /[\u0300-\u036f]/
const types = '(?<!\\p{L})(?:QĐ|NQ|CT|KH|TTr|TB|BC|NĐ|TT|HD|CTr|KL)'
const offices = '(?:QH\\d|UBND|HĐND|BGDĐT|SGDĐT|TTg|CP|BNV|BTC)'

/** Only these three shapes are joined: a wider rule would glue names such as "Thăng Long - Hà Nội". */
const splitSymbol = new RegExp(
  `(?<=${types})(?: - ?|- )(?=${offices})` +
    `|(?<=\\d)(?: - ?|- )(?=(?:NQ|KL|QĐ|CT|CTr|HD|TB)/(?:TW|TU))` +
    `|(?<=\\d)(?: / ?|/ )(?=(?:QĐ|NQ|CT|KH|TTr|TB|NĐ|TT)-)`,
  'gu',
)

/**
 * Cuts a text into lines at LF, CR LF or CR. `text` of each line is composed (NFC for Latin letters),
 * without invisible characters, with single spaces, trimmed, and with split document symbols joined.
 */
export function readLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => readLine(raw, index + 1))
}

/** The raw extent of `text[start, end)`; always inside the line. */
export function rawExtent(source: SourceLine, start: number, end: number): { start: number; end: number } {
  if (source.extents === null) return { start, end }
  if (end <= start) {
    const at = source.extents.starts[start] ?? source.raw.length
    return { start: at, end: at }
  }
  return {
    start: source.extents.starts[start] ?? source.raw.length,
    end: source.extents.ends[end - 1] ?? source.raw.length,
  }
}

function readLine(raw: string, line: number): SourceLine {
  if (!noise.test(raw) && raw.search(splitSymbol) < 0) {
    return { line, raw, text: raw, joins: [], extents: null }
  }
  return joinSymbols(composeLine(raw, line))
}

function composeLine(raw: string, line: number): SourceLine {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let gapAt = -1
  for (let at = 0; at < raw.length;) {
    const unit = raw.charAt(at)
    let next = at + 1
    if (invisible.test(unit)) {
      at = next
      continue
    }
    if (/\s/.test(unit)) {
      if (gapAt < 0) gapAt = at
      at = next
      continue
    }
    if (gapAt >= 0 && starts.length > 0) {
      pieces.push(' ')
      starts.push(gapAt)
      ends.push(at)
    }
    gapAt = -1
    while (next < raw.length && combining.test(raw.charAt(next))) next++
    const letter = next === at + 1 ? unit : raw.slice(at, next).normalize('NFC')
    pieces.push(letter)
    for (let unitIndex = 0; unitIndex < letter.length; unitIndex++) {
      starts.push(at)
      ends.push(next)
    }
    at = next
  }
  const extents = { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
  return { line, raw, text: pieces.join(''), joins: [], extents }
}

function joinSymbols(source: SourceLine): SourceLine {
  if (source.extents === null) return source
  const kept: number[] = []
  const joins: number[] = []
  let from = 0
  for (const match of source.text.matchAll(splitSymbol)) {
    for (let at = from; at < match.index; at++) kept.push(at)
    const mark = match.index + match[0].search(/[-/]/)
    joins.push(kept.length)
    kept.push(mark)
    from = match.index + match[0].length
  }
  if (joins.length === 0) return source
  for (let at = from; at < source.text.length; at++) kept.push(at)
  const { starts, ends } = source.extents
  return {
    ...source,
    joins,
    text: kept.map((at) => source.text.charAt(at)).join(''),
    extents: {
      starts: Uint32Array.from(kept, (at) => starts[at] ?? 0),
      ends: Uint32Array.from(kept, (at) => ends[at] ?? 0),
    },
  }
}
