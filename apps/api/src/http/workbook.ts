import { attachmentHeaders } from './kept-file.ts'

/** An .xlsx file as it leaves, by its name without the ending: `c.body(...workbook(bytes, name))`. */
export function workbook(bytes: Uint8Array, name: string) {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return [Uint8Array.from(bytes).buffer, 200, attachmentHeaders({ name: `${name}.xlsx`, type })] as const
}
