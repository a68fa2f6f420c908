import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { mm } from './page-layout.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }

/** Columns beside each other without lines: the head and the foot of a document. No row is torn apart by a page. */
export function frameless(widthsMm: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widthsMm.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widthsMm.map(mm),
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children, widthsMm[index] ?? 0)) })),
  })
}

function cell(children: readonly Paragraph[], widthMm: number): TableCell {
  return new TableCell({ borders: noBorders, width: { size: mm(widthMm), type: WidthType.DXA }, children: [...children] })
}
