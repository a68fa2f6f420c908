import type { Paragraph, Table } from 'docx'
import { dateWords } from './letterhead.ts'
import { textWidthMm } from './page-layout.ts'
import { afterTable, centred, rule } from './paragraphs.ts'
import { printable } from './printable-text.ts'
import { cellRuns, type RuledColumn, type RuledRow, ruledTable } from './ruled-table.ts'
import type { PlanDocument, PlanRow } from './plan-document.ts'

const columns: readonly RuledColumn[] = [
  { title: 'STT', widthMm: 17, align: 'centre' },
  { title: 'Nhiệm vụ', widthMm: 95 },
  { title: 'Đơn vị chủ trì', widthMm: 42 },
  { title: 'Đơn vị phối hợp', widthMm: 42 },
  { title: 'Thời hạn', widthMm: 26, align: 'centre' },
  { title: 'Sản phẩm', widthMm: 30 },
]

/** Who does what until when (phụ lục): a group goes across the table unless it is assigned itself. */
export function assignmentAnnex({ head, rows }: Pick<PlanDocument, 'head' | 'rows'>): (Paragraph | Table)[] {
  return [
    centred('Phụ lục', { bold: true }, { outlineLevel: 0, keepNext: true }),
    centred('PHÂN CÔNG THỰC HIỆN NHIỆM VỤ', { bold: true }, { keepNext: true }),
    centred(
      `(Kèm theo Kế hoạch số ${printable(head.numberSymbol ?? '') || '......'} ${dateWords(head.issuedOn)} của ${printable(head.agency)})`,
      { italics: true },
      { keepNext: true },
    ),
    rule(50, textWidthMm.landscape, 12),
    ruledTable(columns, rows.map(assignedRow)),
    afterTable(),
  ]
}

function assignedRow({ kind, number, text, lead, coordinating, due, product }: PlanRow): RuledRow {
  const isTitle = kind === 'group' && lead === null && coordinating.length === 0 && due === null && product === null
  if (isTitle) return [cellRuns(`${number}. ${text}`, true)]
  return [cellRuns(number), cellRuns(text, kind === 'group'), cellRuns(lead), cellRuns(coordinating.join('; ')), cellRuns(due), cellRuns(product)]
}
