import type { Paragraph, Table } from 'docx'
import { frameless } from './frameless-table.ts'
import { type Orientation, points, sizes, textWidthMm } from './page-layout.ts'
import { centred, rule } from './paragraphs.ts'
import { printable } from './printable-text.ts'

/** What stands above a document; what is null is left open, for a pen. */
export interface DocumentHead {
  /** The agency above the issuing one, null where there is none. */
  readonly parentAgency: string | null
  readonly agency: string
  readonly numberSymbol: string | null
  readonly place: string
  /** ISO date. */
  readonly issuedOn: string | null
  /** `DỰ THẢO`, where the document is one. */
  readonly mark: string | null
}

/** Issuing agency and number to the left, the state's name, motto, place and date to the right. */
export function letterhead(head: DocumentHead, orientation: Orientation): Table {
  const width = textWidthMm[orientation]
  const left = orientation === 'portrait' ? 65 : 100
  return frameless(
    [left, width - left],
    [
      [
        [
          ...(head.parentAgency ? [centred(agencyLines(head.parentAgency), { size: sizes.head })] : []),
          centred(agencyLines(head.agency), { size: sizes.head, bold: true }),
          rule(22, left),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: sizes.head, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: sizes.body, bold: true }),
          rule(66, width - left),
        ],
      ],
      [
        [
          centred(`Số: ${printable(head.numberSymbol ?? '') || '          /'}`, { size: sizes.head }, belowRule),
          ...(head.mark ? [centred(printable(head.mark), { size: sizes.head, bold: true }, belowRule)] : []),
        ],
        [centred(placeAndDate(head), { size: sizes.body, italics: true }, belowRule)],
      ],
    ],
  )
}

const belowRule = { spacing: { before: points(6) } }

/** In capitals; the place of a people's committee or council begins a line of its own. */
function agencyLines(agency: string): string {
  return printable(agency)
    .toLocaleUpperCase('vi')
    .replace(/^((?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN) (?=THÀNH PHỐ|TỈNH|XÃ|PHƯỜNG|ĐẶC KHU)/u, '$1\n')
}

/** The kind of a document, its abstract and the rule below it. */
export function documentTitle(type: string, title: string, issuedWith: string | null, orientation: Orientation): Paragraph[] {
  const width = textWidthMm[orientation]
  return [
    centred(printable(type).toLocaleUpperCase('vi'), { bold: true }, { spacing: { before: points(18) }, keepNext: true, outlineLevel: 0 }),
    centred(title, { bold: true }, { keepNext: true }),
    ...(issuedWith ? [centred(`(${printable(issuedWith)})`, { italics: true }, { keepNext: true })] : []),
    rule(50, width, 12),
  ]
}

function placeAndDate({ place, issuedOn }: DocumentHead): string {
  return `${printable(place)}, ${dateWords(issuedOn)}`
}

/** A nought before days below 10 and the months 1 and 2; dots for what is not known yet. */
export function dateWords(issuedOn: string | null): string {
  const [year = '......', month = '....', day = '....'] = issuedOn?.slice(0, 10).split('-') ?? []
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
