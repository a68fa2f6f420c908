import { AlignmentType, Header, type ISectionOptions, type IStylesOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'

/** Widths and margins of Decree 30/2020, appendix I: A4, 20 mm above and below, 30 mm left, 15 mm right. */
const marginsMm = { top: 20, bottom: 20, left: 30, right: 15 }
const headerMm = 10

export type Orientation = 'portrait' | 'landscape'

/** The width of a line of text, in millimetres. */
export const textWidthMm: { readonly [orientation in Orientation]: number } = { portrait: 165, landscape: 252 }

/** Half points. */
export const sizes = { body: 28, table: 26, head: 26, recipientsTitle: 24, recipients: 22 }

export const styles: IStylesOptions = {
  default: { document: { run: { font: 'Times New Roman', size: sizes.body, color: '000000', language: { value: 'vi-VN' } } } },
}

/** A section whose pages are numbered from 1 in the middle of the top margin, the first without its number. */
export function section(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  const { top, bottom, left, right } = marginsMm
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(headerMm) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber() },
    children,
  }
}

/** Twips, in which the format measures. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

export function points(length: number): number {
  return length * 20
}

function pageNumber(): Header {
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.body })] })],
  })
}
