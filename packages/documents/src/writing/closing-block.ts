import { AlignmentType, Paragraph, type Table } from 'docx'
import { frameless } from './frameless-table.ts'
import { type Orientation, points, sizes, textWidthMm } from './page-layout.ts'
import { afterTable, centred, emptyLine, runs } from './paragraphs.ts'
import { printable, withoutEnd } from './printable-text.ts'

export interface Signature {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: a line each. */
  readonly authority: readonly string[]
  /** Null where nobody has signed. */
  readonly name: string | null
}

/** Who receives the document to the left, who signs it to the right; nothing where there is neither. */
export function closingBlock(recipients: readonly string[], signature: Signature | null, orientation: Orientation): (Paragraph | Table)[] {
  if (recipients.length === 0 && signature === null) return []
  const width = textWidthMm[orientation]
  const left = Math.round(width * 0.5)
  const cells = [recipientList(recipients), signature === null ? [emptyLine()] : signed(signature)]
  return [new Paragraph({ spacing: { before: points(6) }, keepNext: true, children: [] }), frameless([left, width - left], [cells]), afterTable()]
}

/** Each ends with a semicolon, the last with a full stop, whatever was typed. */
function recipientList(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [emptyLine()]
  const lines = recipients.map((recipient, index) => `- ${withoutEnd(recipient)}${index < recipients.length - 1 ? ';' : '.'}`)
  const title = new Paragraph({ children: runs('Nơi nhận:', { size: sizes.recipientsTitle, bold: true, italics: true }) })
  return [title, ...lines.map((line) => new Paragraph({ alignment: AlignmentType.LEFT, children: runs(line, { size: sizes.recipients }) }))]
}

function signed({ authority, name }: Signature): Paragraph[] {
  const lines = authority.map((line) => centred(printable(line).toLocaleUpperCase('vi'), { bold: true }, { keepNext: true }))
  return [...lines, ...[1, 2, 3, 4].map(emptyLine), centred(printable(name ?? ''), { bold: true })]
}
