import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, type TextRun, VerticalAlignTable, WidthType } from 'docx'
import { mm, points, sizes } from './page-layout.ts'
import { runs } from './paragraphs.ts'

export interface RuledColumn {
  readonly title: string
  readonly widthMm: number
  readonly align?: 'left' | 'centre'
}

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER }

/** A cell is its runs; a row of one cell in a table of more goes across all columns, as a group's title does. */
export type RuledRow = readonly (readonly TextRun[])[]

/** A table with lines whose titles come again on each page. */
export function ruledTable(columns: readonly RuledColumn[], rows: readonly RuledRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { widthMm }) => sum + mm(widthMm), 0), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => mm(widthMm)),
    margins: { left: mm(1.5), right: mm(1.5), top: points(2), bottom: points(2) },
    rows: [
      titleRow(columns),
      ...rows.map((row, index) => (row.length < columns.length ? groupRow(row, columns) : valueRow(row, columns, index === rows.length - 1))),
    ],
  })
}

/** Runs of a cell's text. */
export function cellRuns(text: string | null, bold = false): TextRun[] {
  return runs(text ?? '', { size: sizes.table, ...(bold && { bold }) })
}

function titleRow(columns: readonly RuledColumn[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, widthMm }) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          width: { size: mm(widthMm), type: WidthType.DXA },
          children: [new Paragraph({ alignment: AlignmentType.CENTER, children: cellRuns(title, true) })],
        }),
    ),
  })
}

/** No row is torn apart that fits a page; the last stays with what follows, so that no signature stands alone. */
function valueRow(row: RuledRow, columns: readonly RuledColumn[], isLast: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(
      ({ widthMm, align = 'left' }, index) =>
        new TableCell({
          width: { size: mm(widthMm), type: WidthType.DXA },
          children: [new Paragraph({ alignment: alignments[align], ...(isLast && { keepNext: true }), children: [...(row[index] ?? [])] })],
        }),
    ),
  })
}

function groupRow(row: RuledRow, columns: readonly RuledColumn[]): TableRow {
  const children = [new Paragraph({ keepNext: true, children: row.flat() })]
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns.length, children })] })
}
