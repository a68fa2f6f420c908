import { locate, quote, type Paragraph } from './paragraph.ts'
import type { Result } from './reading.ts'
import { sentencesOf } from './sentence.ts'
import { readFiguresIn } from './target.ts'

const donePerPlanned = /\((\d{1,6})\/(\d{1,6})\)/gu

/** The figures that a report states as reached or counted; "(121/100)" is done against planned. */
export function readResults(paragraph: Paragraph): Result[] {
  const counted = readFiguresIn(paragraph)
    .filter((figure) => typeof figure.number === 'number')
    .map(({ value, line, start, end, text, name, comparator, number, unit }) => ({
      value,
      line,
      start,
      end,
      text,
      name,
      comparator,
      number: Number(number),
      planned: null,
      unit,
    }))
  return [...readRatios(paragraph), ...counted]
}

function readRatios(paragraph: Paragraph): Result[] {
  const ratios: Result[] = []
  for (const { start, end } of sentencesOf(paragraph.text)) {
    const sentence = paragraph.text.slice(start, end)
    for (const match of sentence.matchAll(donePerPlanned)) {
      const [all, done, planned] = match
      const place = locate(paragraph, start + match.index, start + match.index + all.length)
      const unit = /(?<!\p{L})(trường|lớp|học sinh|giáo viên|phòng học|đơn vị)(?!\p{L})/u.exec(sentence)?.[1] ?? ''
      const text = quote(paragraph, start, end).value
      ratios.push({ ...place, text, name: sentence.slice(0, 200).split(',')[0] ?? '', comparator: '=', number: Number(done), planned: Number(planned), unit })
    }
  }
  return ratios
}
