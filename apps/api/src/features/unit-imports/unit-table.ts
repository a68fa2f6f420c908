import { type ColumnPlaces, foldVietnamese, placesIn, Refusal, unitColumnTitles } from '@trongtam/domain'
import { readWorkbook, type ReadSheet, UnreadableWorkbook } from '@trongtam/sheets'
import { guideSheet, templateVersion, unitSheet, versionTitle } from './unit-template.ts'

/** Rows of units as they came, beneath their titles. */
export interface UnitTable {
  readonly header: readonly string[]
  readonly places: ColumnPlaces
  /** `row` as the spreadsheet counts. */
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const rowsAtMost = 5_000
const columnsAtMost = 40
/** More than any cell of ours takes: what is longer is wrong, and is not kept whole. */
const charactersAtMost = 1_000
/** Titles of a report may stand above the titles of the columns. */
const rowsAbove = 10

/** The units of a spreadsheet; refuses 'workbook-unreadable' with the reason, and what is missing. */
export async function readUnitFile(file: string): Promise<UnitTable> {
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  const sheets = await readWorkbook(bytes, { rows: rowsAtMost + rowsAbove }).catch((error: unknown) => {
    if (error instanceof UnreadableWorkbook) throw unreadable(error.reason)
    throw error
  })
  mustBeOfThisVersion(sheets)
  const sheet = sheets.find(({ name }) => name === unitSheet) ?? sheets[0]
  if (!sheet || sheet.rows.length === 0) throw unreadable('empty')
  const titles = sheet.rows.slice(0, rowsAbove).findIndex(({ cells }) => placesIn(cells).name !== -1)
  const [header, ...rows] = sheet.rows.slice(Math.max(0, titles))
  if (titles === -1 || !header) throw unreadable('columns', { missing: [unitColumnTitles.name] })
  return tableOf(
    header.cells,
    rows.map(({ number, cells }) => ({ row: number, cells })),
  )
}

/** The units of cells that were pasted: beneath a row of titles, or in the order of the columns. */
export function readPastedUnits(rows: readonly (readonly string[])[]): UnitTable {
  const filled = rows.flatMap((cells, index) => (cells.some((cell) => cell.trim() !== '') ? [{ row: index + 1, cells }] : []))
  const [first, ...rest] = filled
  if (!first) throw unreadable('empty')
  return placesIn(first.cells).name === -1 ? tableOf(Object.values(unitColumnTitles), filled) : tableOf(first.cells, rest)
}

function tableOf(header: readonly string[], lines: UnitTable['lines']): UnitTable {
  if (lines.length === 0) throw unreadable('empty')
  if (lines.length > rowsAtMost) throw unreadable('too-many-rows')
  const kept = (cells: readonly string[]) => cells.slice(0, columnsAtMost).map((cell) => cell.normalize('NFC').slice(0, charactersAtMost))
  const titles = kept(header)
  const width = (cells: readonly string[]) => Array.from({ length: titles.length }, (_, index) => cells[index] ?? '')
  return { header: titles, places: placesIn(titles), lines: lines.map(({ row, cells }) => ({ row, cells: width(kept(cells)) })) }
}

/** A template of another version has other words: it is to be downloaded anew. */
function mustBeOfThisVersion(sheets: readonly ReadSheet[]): void {
  const guide = sheets.find(({ name }) => name === guideSheet)
  const mark = guide?.rows.find(({ cells }) => foldVietnamese(cells[0] ?? '') === foldVietnamese(versionTitle))
  if (mark && mark.cells[1] !== templateVersion) throw unreadable('old-template')
}

function unreadable(reason: string, detail: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal('workbook-unreadable', { reason, ...detail })
}
