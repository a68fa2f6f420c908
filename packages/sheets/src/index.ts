export { readWorkbook, type ReadLimits, type ReadRow, type ReadSheet, UnreadableWorkbook, type UnreadableReason } from './read-workbook.ts'
export { type NewSheet, type SheetColumn, letterOf, writeWorkbook } from './write-workbook.ts'
export { checkZip, listZip, type ZipEntry, type ZipFault } from './zip-directory.ts'
