import type { ImportedRow } from '@trongtam/client'

/** Every fault of a file, a line each, as a text to work through beside the spreadsheet. */
export function faultsAsText(rows: readonly ImportedRow[], lineOf: (row: ImportedRow, fault: ImportedRow['faults'][number]) => string): string {
  const lines = rows.flatMap((row) => row.faults.map((fault) => lineOf(row, fault)))
  // Notepad tells the encoding by the mark at the beginning.
  return `\ufeff${lines.join('\r\n')}\r\n`
}
