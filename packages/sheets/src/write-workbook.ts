import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'

export interface SheetColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
  /** The only texts the cells below the title take; whoever fills the sheet in chooses from them. */
  readonly list?: readonly string[]
}

export interface NewSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** The cells below the titles; a number stays a number, null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Rows below the titles that stand out, the first being 0. */
  readonly markedRows?: ReadonlySet<number>
  /** The titles stay in view while the rows scroll; true unless told. */
  readonly frozenHeader?: boolean
}

const listSheet = '_danh-muc'
/** How many rows below the titles offer the list of their column. */
const offeredRows = 5_000

/**
 * A workbook as bytes of an .xlsx file. Guarantees that no text becomes a formula, whatever it begins with, neither when
 * the file is opened nor when somebody edits the cell: cells of text have the type and the format of text (SEC-17).
 */
export async function writeWorkbook({ sheets }: { readonly sheets: readonly NewSheet[] }): Promise<Uint8Array> {
  const lists = sheets.flatMap(({ columns }) => columns.flatMap(({ list }) => (list ? [list] : [])))
  return writeXlsx({ sheets: [...sheets.map((sheet) => writtenSheet(sheet, lists)), ...(lists.length > 0 ? [sheetOfLists(lists)] : [])] })
}

const asText = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const
const asTitle = { ...asText, font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF2' } } } as const
const asMarked = { ...asText, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDE7E4' } } } as const

function writtenSheet({ name, columns, rows, markedRows = new Set(), frozenHeader = true }: NewSheet, lists: readonly (readonly string[])[]): WriteSheet {
  const titles = columns.map(({ title }) => title)
  return {
    name,
    columns: columns.map(({ width }, index) => ({ width, style: rows.some((row) => typeof row[index] === 'number') ? {} : asText })),
    rows: [titles, ...rows.map((row) => [...row])],
    cells: new Map<string, Partial<Cell>>([
      ...styledRow(titles, 0, asTitle),
      ...[...markedRows].flatMap((row) => styledRow(rows[row] ?? [], row + 1, asMarked)),
    ]),
    ...(frozenHeader && { freezePane: { rows: 1 } }),
    dataValidations: columns.flatMap(({ list }, index) => (list ? [choiceFrom(lists.indexOf(list), list.length, index)] : [])),
  }
}

function styledRow(values: NewSheet['rows'][number], row: number, style: CellStyle) {
  return values.map((value, column): [string, Partial<Cell>] => [`${row},${column}`, { value: String(value ?? ''), type: 'string', style }])
}

/** A list may be longer than the 255 characters a cell's rule holds, so that it stands on a hidden sheet. */
function choiceFrom(list: number, length: number, column: number): DataValidation {
  return {
    type: 'list',
    range: `${letterOf(column)}2:${letterOf(column)}${offeredRows + 1}`,
    formula1: `'${listSheet}'!$${letterOf(list)}$1:$${letterOf(list)}$${Math.max(1, length)}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Không có trong danh mục',
    errorMessage: 'Hãy chọn một giá trị trong danh sách của ô.',
  }
}

function sheetOfLists(lists: readonly (readonly string[])[]): WriteSheet {
  const longest = Math.max(...lists.map(({ length }) => length))
  return {
    name: listSheet,
    columns: lists.map(() => ({ width: 40, style: asText })),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
    veryHidden: true,
  }
}

/** The letters of a column, the first being A. */
export function letterOf(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}
