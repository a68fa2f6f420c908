import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx } from 'hucre/xlsx'
import type { ReadAnswer, ReadRow } from './read-workbook.ts'
import { checkZip, listZip, unpackEntry } from './zip-directory.ts'

/** The thread that reads one workbook: answers once, then it is over. */
const { bytes, rows } = workerData as { readonly bytes: Uint8Array; readonly rows: number }
parentPort?.postMessage(await answerOf())

async function answerOf(): Promise<ReadAnswer> {
  const entries = listZip(bytes)
  if (!Array.isArray(entries) || checkZip(bytes) !== null) return { fault: 'unsafe' }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return { fault: 'not-xlsx' }
  if (entries.some((entry) => /\.(xml|rels|vml)$/i.test(entry.name) && declaresTypes(unpackEntry(bytes, entry)))) return { fault: 'unsafe' }
  try {
    // One row more than is allowed tells whether there are too many.
    const { sheets } = await readXlsx(bytes, { maxRows: rows + 2, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })
    if (sheets.some((sheet) => sheet.rows.length > rows + 1)) return { fault: 'too-many-rows' }
    return { sheets: sheets.map((sheet) => ({ name: sheet.name, rows: filledRows(sheet.rows) })) }
  } catch {
    return { fault: 'damaged' }
  }
}

/** A document type is where entities come from: none of ours has one (SEC-15). */
function declaresTypes(part: Uint8Array | null): boolean {
  return part === null || Buffer.from(part).includes('<!DOCTYPE') || Buffer.from(part).includes('<!ENTITY')
}

function filledRows(cells: readonly (readonly unknown[])[]): ReadRow[] {
  return cells.flatMap((row, index) => {
    const texts = row.map(textOf)
    return texts.some((text) => text !== '') ? [{ number: index + 1, cells: texts }] : []
  })
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : vietnameseDate(value)
  return String(value as string | number | boolean).trim()
}

function vietnameseDate(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}
