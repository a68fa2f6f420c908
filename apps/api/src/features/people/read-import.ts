import { foldVietnamese, Refusal } from '@trongtam/domain'
import { letterOf, type ReadSheet, readWorkbook, UnreadableWorkbook } from '@trongtam/sheets'
import { type ImportColumn, importColumns, importSheet } from './import-columns.ts'
import { columnsInOrder, type ImportLine } from './judge-import.ts'

export interface ReadImport {
  readonly sheet: string
  readonly lines: readonly ImportLine[]
  /** The letter of each column in this file. */
  readonly letters: Readonly<Record<ImportColumn, string>>
  readonly bytes: Uint8Array
}

const rowsAtMost = 2_000

/** The rows of a spreadsheet that was filled in; refuses 'workbook-unreadable' with the reason, and what is missing. */
export async function readImport(file: string): Promise<ReadImport> {
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  const sheets = await readWorkbook(bytes, { rows: rowsAtMost }).catch((error: unknown) => {
    if (error instanceof UnreadableWorkbook) throw new Refusal('workbook-unreadable', { reason: error.reason })
    throw error
  })
  const sheet = sheets.find(({ name }) => name === importSheet) ?? sheets[0]
  if (!sheet) throw new Refusal('workbook-unreadable', { reason: 'empty' })
  return { sheet: sheet.name, ...contentOf(sheet), bytes }
}

/** The first row that is not empty names the columns, in any order. */
function contentOf({ rows: [header, ...rows] }: ReadSheet): Pick<ReadImport, 'lines' | 'letters'> {
  const places = new Map(columnsInOrder.map((column) => [column, placeOf(header?.cells ?? [], column)]))
  const missing = columnsInOrder.filter((column) => column !== 'validFrom' && places.get(column) === -1)
  if (missing.length > 0) throw new Refusal('workbook-unreadable', { reason: 'columns', missing: missing.map((column) => importColumns[column]) })
  if (rows.length === 0) throw new Refusal('workbook-unreadable', { reason: 'empty' })
  const cellOf = (cells: readonly string[], column: ImportColumn) => (cells[places.get(column) ?? -1] ?? '').normalize('NFC')
  const lines = rows.map(({ number, cells }) => ({ row: number, cells: eachColumn((column) => cellOf(cells, column)) }))
  return { lines, letters: eachColumn((column) => letterOf(Math.max(0, places.get(column) ?? 0))) }
}

function eachColumn(valueOf: (column: ImportColumn) => string): Record<ImportColumn, string> {
  return {
    name: valueOf('name'),
    email: valueOf('email'),
    unit: valueOf('unit'),
    title: valueOf('title'),
    role: valueOf('role'),
    validFrom: valueOf('validFrom'),
  }
}

function placeOf(titles: readonly string[], column: ImportColumn): number {
  return titles.findIndex((title) => foldVietnamese(title) === foldVietnamese(importColumns[column]))
}
