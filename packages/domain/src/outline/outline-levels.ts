import { markerRanks, type OutlineMarker } from './outline-marker.ts'

/** A level that a line may still be put on or below, as the last line on it was. */
export interface OpenLevel extends OutlineMarker {
  readonly indent: number
}

/** From so many blanks on a line is further in than another, and not just typed carelessly. */
const indentMin = 2

/** Closes the levels a line does not stand below and opens its own; gives the sibling it stands behind, or null. */
export function openLevel(levels: OpenLevel[], line: OpenLevel): OpenLevel | null {
  if (line.rank === 'none') closeForPlain(levels, line)
  else if (line.rank === 'bullet') closeForBullet(levels, line)
  else closeForOrdered(levels, line)
  const top = levels.at(-1)
  const sibling = top !== undefined && standsBeside(top, line) ? (levels.pop() ?? null) : null
  levels.push(line)
  return sibling
}

/** Of one style and no further in; a number that counts on is beside, however it is indented. */
function standsBeside(top: OpenLevel, line: OpenLevel): boolean {
  if (styleOf(top) !== styleOf(line)) return false
  return !isFurtherIn(line, top) || (line.ordinal !== null && line.ordinal !== 1)
}

/** Closes all of lower rank, and a list of the same numbers further in. */
function closeForOrdered(levels: OpenLevel[], line: OpenLevel): void {
  closeWhile(levels, (top) => markerRanks.indexOf(top.rank) > markerRanks.indexOf(line.rank))
  closeWhile(levels, (top, above) => top.rank === line.rank && above?.rank === line.rank && isFurtherIn(top, line))
}

/** Closes back to the list with this bullet where one is open. A list begins below a paragraph that leads in with a colon, or is a heading of the top. */
function closeForBullet(levels: OpenLevel[], line: OpenLevel): void {
  closeWhile(levels, (top, above) => top.rank === 'none' && !(above === undefined ? /[^.;]$/u : /:$/u).test(top.text))
  closeWhile(levels, (top, above) => top.rank === 'bullet' && above?.rank === 'bullet' && isFurtherIn(top, line))
  const from = levels.findLastIndex(({ rank }) => rank !== 'bullet') + 1
  const own = levels.findLastIndex((level, index) => index >= from && styleOf(level) === styleOf(line) && !isFurtherIn(line, level))
  if (own >= 0) levels.length = own + 1
}

/** A paragraph without a marker ends lists, unless it is further in than they are; among its like, indents tell. */
function closeForPlain(levels: OpenLevel[], line: OpenLevel): void {
  closeWhile(levels, (top) => (top.rank === 'letter' || top.rank === 'bullet') && !isFurtherIn(line, top))
  closeWhile(levels, (top) => top.rank === 'none' && isFurtherIn(top, line))
}

function closeWhile(levels: OpenLevel[], isClosed: (top: OpenLevel, above: OpenLevel | undefined) => boolean): void {
  for (let top = levels.at(-1); top !== undefined && isClosed(top, levels.at(-2)); top = levels.at(-1)) levels.pop()
}

function isFurtherIn(one: OpenLevel, other: OpenLevel): boolean {
  return one.indent >= other.indent + indentMin
}

function styleOf({ rank, marker }: OpenLevel): string {
  return rank === 'bullet' ? `bullet ${marker}` : rank
}
