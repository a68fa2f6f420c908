import { cellsAt, type OwnKind, placesIn, readUnitCells, unitColumns, type UnitColumn, unitColumnTitles } from '@trongtam/domain'

/** Rows of the grid: a cell for each column of ours, in their order. */
export type GridRows = readonly (readonly string[])[]

export const gridRowsAtMost = 5_000

const ownPlaces = placesIn(Object.values(unitColumnTitles))

export function emptyRows(count: number): GridRows {
  return Array.from({ length: count }, () => unitColumns.map(() => ''))
}

/** The cells of a copied range: tabs between cells, lines between rows, quotes around what has either. */
export function cellsOfClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (isQuoted && character === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at)
    else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (isQuoted) cell += character
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  // A copied range ends with the end of its last row.
  return rows.at(-1)?.every((each) => each === '') && rows.length > 1 ? rows.slice(0, -1) : rows
}

export interface Place {
  readonly row: number
  readonly column: number
}

export interface Pasted {
  readonly rows: GridRows
  readonly rowCount: number
  readonly columnCount: number
  /** Rows that had no room. */
  readonly leftOut: number
}

/**
 * The grid with a range in it from a place on, and rows added where they are missing. A row of titles at its head puts the
 * columns in their own places and goes away.
 */
export function pasteCells(rows: GridRows, at: Place, range: readonly (readonly string[])[]): Pasted {
  const [head = [], ...below] = range
  const places = placesIn(head)
  const isTitled = places.name !== -1 && Object.values(places).filter((place) => place !== -1).length > 1
  const cells = isTitled ? below.map((row) => unitColumns.map((column) => (places[column] === -1 ? null : (row[places[column]] ?? '')))) : range
  const column = isTitled ? 0 : at.column
  const fitting = cells.slice(0, Math.max(0, gridRowsAtMost - at.row))
  const next = [...rows, ...emptyRows(Math.max(0, at.row + fitting.length - rows.length))].map((row, index) => {
    const given = fitting[index - at.row]
    return given === undefined ? row : row.map((cell, place) => given[place - column] ?? cell)
  })
  const columnCount = Math.min(unitColumns.length - column, Math.max(0, ...fitting.map((row) => row.filter((cell) => cell !== null).length)))
  return { rows: next, rowCount: fitting.length, columnCount, leftOut: cells.length - fitting.length }
}

/** The columns of a row whose words are wrong by themselves; none for a row nobody filled in. */
export function wrongCells(row: readonly string[], ownKinds: readonly OwnKind[]): ReadonlySet<UnitColumn> {
  if (!isFilled(row)) return new Set()
  const cells = cellsAt(ownPlaces, row)
  const wrong = new Set(readUnitCells(cells, ownKinds).faults.map(({ column }) => column))
  // Whom it is about must be said somehow.
  return cells.name.trim() === '' && cells.code.trim() === '' ? wrong.add('name') : wrong
}

export function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}

/** The rows as they are sent: the empty ones at the end are not, those between keep the count of the others. */
export function filledRows(rows: GridRows): string[][] {
  const last = rows.findLastIndex(isFilled)
  return rows.slice(0, last + 1).map((row) => [...row])
}
