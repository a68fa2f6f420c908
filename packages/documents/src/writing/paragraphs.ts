import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'
import { mm, points, sizes } from './page-layout.ts'
import { printableLines } from './printable-text.ts'

export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'strike' | 'underline'>

/** Runs of one text, its lines broken within the paragraph. What was typed is text, whatever it looks like. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return printableLines(text).map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }))
}

export function centred(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: runs(text, look) })
}

/** Body text of the decree: justified, its first line 1,27 cm in, 6 pt after it. */
export function bodyText(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  return bodyParagraph(runs(text, look), more)
}

export function bodyParagraph(children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: mm(12.7) }, spacing: { after: points(6) }, ...more, children: [...children] })
}

/** `I. CHỦ ĐỀ NĂM HỌC`: a heading of the first order, never the last line of a page. */
export function sectionHeading(text: string): Paragraph {
  return bodyText(text.toLocaleUpperCase('vi'), { bold: true }, { keepNext: true, outlineLevel: 0, spacing: { before: points(6), after: points(6) } })
}

/** A line of its own length in the middle of a text as wide as told. */
export function rule(lengthMm: number, withinMm: number, afterPt = 0): Paragraph {
  const side = mm(Math.max(0, (withinMm - lengthMm) / 2))
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { after: points(afterPt), line: points(4), lineRule: 'exact' },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

/** An empty line as high as a line of body text. */
export function emptyLine(): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: '', size: sizes.body })] })
}

/** A body may not end with a table: this is what stands after one, unseen. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: points(1), lineRule: 'exact' }, children: [new TextRun({ text: '', size: 2 })] })
}
