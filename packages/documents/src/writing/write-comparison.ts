import type { TextRun } from 'docx'
import { closingBlock, type Signature } from './closing-block.ts'
import { type DocumentHead, documentTitle, letterhead } from './letterhead.ts'
import { packDocument } from './pack-document.ts'
import { points, section, sizes } from './page-layout.ts'
import { bodyText, type Look, runs } from './paragraphs.ts'
import { cellRuns, type RuledColumn, type RuledRow, ruledTable } from './ruled-table.ts'

/** A stretch of wording that stayed, went or came. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface ComparisonRow {
  /** `3.2`, `Chủ đề năm học`, `3.2 (hiện hành: 2.4)`: the piece that is compared. */
  readonly item: string
  /** Both wordings at once: what stayed and went is the one in force, what stayed and came the amended one. */
  readonly wording: readonly WordRun[]
  readonly reason: string | null
}

export interface ComparisonDocument {
  readonly head: DocumentHead
  /** What is compared: `Kế hoạch … năm học 2026 - 2027`. */
  readonly title: string
  /** `Kèm theo Tờ trình số …`, null where it goes with nothing. */
  readonly issuedWith: string | null
  readonly rows: readonly ComparisonRow[]
  readonly recipients: readonly string[]
  readonly signature: Signature | null
}

const columns: readonly RuledColumn[] = [
  { title: 'STT', widthMm: 13, align: 'centre' },
  { title: 'Mục', widthMm: 41 },
  { title: 'Nội dung hiện hành', widthMm: 76 },
  { title: 'Nội dung sửa đổi, bổ sung', widthMm: 76 },
  { title: 'Lý do', widthMm: 46 },
]

const looks: { readonly [kind in WordRun['kind']]: Look } = {
  same: { size: sizes.table },
  removed: { size: sizes.table, strike: true },
  added: { size: sizes.table, bold: true, underline: {} },
}

const legend = 'Ghi chú: chữ gạch ngang là nội dung bỏ; chữ đậm, gạch chân là nội dung sửa đổi, bổ sung.'

/**
 * A comparison table (biểu so sánh) as the bytes of a .docx: A4 landscape in the layout of Decree 30/2020/NĐ-CP, its
 * titles on every page. Every text given is text, never markup or a field; equal documents give equal bytes.
 */
export async function writeComparison(document: ComparisonDocument): Promise<Uint8Array> {
  const { head, title, issuedWith, rows, recipients, signature } = document
  return packDocument(`Biểu so sánh ${title}`, [
    section('landscape', [
      letterhead(head, 'landscape'),
      ...documentTitle('Biểu so sánh', title, issuedWith, 'landscape'),
      bodyText(
        rows.length > 0 ? legend : 'Không có nội dung sửa đổi, bổ sung.',
        { italics: true, size: sizes.table },
        { indent: { firstLine: 0 }, spacing: { after: points(4) } },
      ),
      ...(rows.length > 0 ? [ruledTable(columns, rows.map(comparedRow))] : []),
      ...closingBlock(recipients, signature, 'landscape'),
    ]),
  ])
}

function comparedRow({ item, wording, reason }: ComparisonRow, index: number): RuledRow {
  return [cellRuns(String(index + 1)), cellRuns(item), side(wording, 'removed', 'Chưa có'), side(wording, 'added', 'Bãi bỏ'), cellRuns(reason)]
}

/** One of the two wordings; a side without words says that there is nothing. */
function side(wording: readonly WordRun[], own: WordRun['kind'], nothing: string): TextRun[] {
  const shown = wording.filter(({ kind, text }) => (kind === 'same' || kind === own) && text !== '')
  return shown.length > 0 ? shown.flatMap(({ kind, text }) => runs(text, looks[kind])) : runs(nothing, { size: sizes.table, italics: true })
}
