import type { Paragraph } from 'docx'
import { bodyParagraph, bodyText, runs, sectionHeading } from './paragraphs.ts'
import { printable, withoutEnd } from './printable-text.ts'
import type { PlanDocument, PlanRow } from './plan-document.ts'

/** Everything between the title and the signature; a part without content is left out, and the parts are numbered as they stand. */
export function planBody(document: PlanDocument): Paragraph[] {
  const { bases, opening, theme, rows, targets, milestones } = document
  const parts = [
    { title: 'Chủ đề năm học', body: theme ? [bodyText(`“${printable(theme)}”.`, { bold: true, italics: true })] : [] },
    { title: 'Nhiệm vụ và giải pháp trọng tâm', body: rows.flatMap(nodeText) },
    { title: 'Chỉ tiêu chung', body: targets.map(dashed) },
    { title: 'Các mốc thời gian', body: milestones.map(({ name, on }) => dashed(`${name}: ngày ${on.slice(0, 10).split('-').toReversed().join('/')}`)) },
    { title: 'Tổ chức thực hiện', body: rows.length > 0 ? organisation(document.head.agency) : [] },
  ].filter(({ body }) => body.length > 0)
  return [
    ...bases.map((basis, index) => bodyText(`Căn cứ ${withoutEnd(basis)}${index < bases.length - 1 ? ';' : '.'}`, { italics: true })),
    ...(opening ? [bodyText(opening)] : []),
    ...parts.flatMap(({ title, body }, index) => [sectionHeading(`${romans[index] ?? index + 1}. ${title}`), ...body]),
  ]
}

const romans = ['I', 'II', 'III', 'IV', 'V']

function nodeText({ kind, number, depth, text, targets, citations }: PlanRow): Paragraph[] {
  const isHeading = kind === 'group'
  return [
    bodyText(`${number}. ${printable(text)}`, { bold: isHeading }, isHeading ? { keepNext: true, outlineLevel: Math.min(depth, 8) } : {}),
    ...targets.map((target) => bodyParagraph([...runs('- Chỉ tiêu: ', { italics: true }), ...runs(`${withoutEnd(target)}.`)])),
    ...(citations.length > 0 ? [bodyText(`(Căn cứ: ${citations.map(withoutEnd).join('; ')}.)`, { italics: true })] : []),
  ]
}

function dashed(text: string): Paragraph {
  return bodyText(`- ${withoutEnd(text)}.`)
}

function organisation(agency: string): Paragraph[] {
  return [
    bodyText('Phân công đơn vị chủ trì, đơn vị phối hợp, thời hạn và sản phẩm của từng nhiệm vụ theo Phụ lục kèm theo Kế hoạch này.'),
    bodyText(
      `Các cơ quan, đơn vị được phân công chủ động triển khai thực hiện; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo ${printable(agency)} để xem xét, chỉ đạo./.`,
      {},
      { keepNext: true },
    ),
  ]
}
