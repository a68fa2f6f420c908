import { figureKindWords, figureUnitWords, figureViewWords, findSchoolYear, formatDate, formatSchoolYear, measureOf } from '@trongtam/domain'
import { writeWorkbook } from '@trongtam/sheets'
import type { FiguresForExport } from './export-figures.ts'
import { type ExportedRow, figureColumns } from './figure-columns.ts'

/** A comparison as a spreadsheet: the total, every row below it, and on a second sheet what it is about. */
export function writeFiguresFile(read: FiguresForExport): Promise<Uint8Array> {
  const { kind, schoolYear, path, items, total } = read
  const columns = figureColumns(kind, { year: schoolYear, yearBefore: formatSchoolYear(findSchoolYear(schoolYear) - 1) })
  const place = path.at(-1)?.name
  const rows: ExportedRow[] = [
    { ...total, name: place === undefined ? 'Toàn bộ' : `Toàn bộ: ${place}` },
    ...items.map((row) => ({ ...row, name: nameOf(row) })),
  ]
  return writeWorkbook({
    sheets: [
      { name: 'Số liệu', columns: columns.map(({ title, width }) => ({ title, width })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))) },
      { name: 'Thông tin', columns: aboutColumns, rows: aboutRows(read) },
    ],
  })
}

const aboutColumns = [
  { title: 'Mục', width: 24 },
  { title: 'Nội dung', width: 80 },
]

function aboutRows({ kind, view, schoolYear, on, path, demo, today }: FiguresForExport): string[][] {
  return [
    ['Số liệu', figureKindWords[kind]],
    ['Đơn vị tính', figureUnitWords[measureOf(kind).unit]],
    ['Năm học', schoolYear],
    ['Địa giới', figureViewWords[view]],
    ['Cây đơn vị tại ngày', formatDate(on)],
    ['Trong', path.map(({ name }) => name).join(' › ') || 'Toàn bộ'],
    ['Xuất ngày', formatDate(today)],
    ...(demo ? [['Lưu ý', 'Có số liệu minh họa, không phải số liệu thật']] : []),
  ]
}

function nameOf({ units, isOwn }: FiguresForExport['items'][number]): string {
  const names = [...units.map(({ name }) => name), ...(isOwn ? ['Tính chung cho cấp này, gồm đơn vị đã kết thúc'] : [])].join('; ')
  return units.length > 1 ? `Tính gộp: ${names}` : names
}
