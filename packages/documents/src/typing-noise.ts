import type { Report } from './diagnostic.ts'
import { spanOf, type Paragraph } from './paragraph.ts'
import type { SourceLine } from './source-line.ts'

/** Words that Vietnamese doubles on purpose, and syllables that meet at the seam of two compounds. */
const doubled = new Set(
  'luôn thường dần đều mãi ngày người nhà đời lớp nơi từ song chung vân tháng đâu rất xa gần nhanh chậm xanh khe ầm ào sừng lâu năm hằng mỗi ai'.split(' '),
)
const seams = /môi trường trường|thị trường trường|công việc việc|khoa học học|năm học học kỳ|sinh viên viên|nhà trường trường|lao động động/iu
const letters = /\p{L}+/gu

/** Well-known slips of the keyboard, each with what was most likely meant. */
const misspellings: [RegExp, string][] = [
  [/tai hạn thương tích/giu, 'tai nạn thương tích'],
  [/(?<!\p{L})hoc(?!\p{L})/gu, 'học'],
  [/(?<!\p{L}|(?:chức|kỹ|kĩ|tài|tính|khả|tiềm|công|hiệu|đa|vạn|năng) )năng cao(?! (?:cấp|tần))/giu, 'nâng cao'],
  [/đấy mạnh/giu, 'đẩy mạnh'],
  [/(?<!\p{L})trong tâm(?! (?:trí|thế|lý|hồn|thức|khảm|tưởng|thư))/giu, 'trọng tâm'],
  [/(?<!\p{L})HDND(?!\p{L})/gu, 'HĐND'],
  [/giao kế hoạch giao chỉ tiêu/giu, 'giao kế hoạch, giao chỉ tiêu'],
  [/kỷ niệm \d{1,3}(?= \p{Lu})/gu, 'kỷ niệm … năm'],
  [/Kỷ niệm \d{1,3}(?= \p{Lu})/gu, 'Kỷ niệm … năm'],
]

/** Reports repeated words, likely misspellings and unbalanced curly quotes; it never changes the text. */
export function reportTypingNoise(paragraphs: readonly Paragraph[], report: Report): void {
  for (const paragraph of paragraphs) {
    reportDoubled(paragraph, report)
    reportEchoes(paragraph, report)
    if (/[\u00c0-\u1ef9]/.test(paragraph.text)) reportMisspellings(paragraph, report)
    reportQuotes(paragraph, report)
  }
}

/** Reports joined symbols line by line, and irregular spaces once for the whole text. */
export function reportLineNoise(lines: readonly SourceLine[], report: Report): void {
  let irregular = 0
  let first: number | null = null
  for (const { line, raw, text, joins, extents } of lines) {
    for (const at of joins) {
      const start = extents?.starts[at] ?? 0
      const symbol = /[^ ]*$/u.exec(text.slice(Math.max(0, at - 30), at + 1))?.[0] ?? ''
      const rest = /^[^ ,;)]{0,30}/u.exec(text.slice(at + 1))?.[0] ?? ''
      report('split-symbol', 'info', { line, start, end: start + 1 }, `Ký hiệu bị tách bởi dấu cách, đã đọc là “${symbol}${rest}”: nên viết liền.`)
    }
    if (!/\S/.test(raw) || !/[^\S ]|\S {2,}\S/.test(raw)) continue
    irregular++
    first ??= line
  }
  if (irregular > 0) {
    report('irregular-space', 'info', first, `${irregular} dòng có dấu cách thừa, tab hoặc dấu cách không ngắt; đã bỏ qua khi đọc, nguyên văn giữ nguyên.`)
  }
}

function reportDoubled(paragraph: Paragraph, report: Report): void {
  const words = [...paragraph.text.matchAll(letters)]
  const spelled = words.map((word) => word[0].toLowerCase())
  const joined = (index: number): boolean => {
    const word = words[index]
    const next = words[index + 1]
    return word !== undefined && next !== undefined && next.index === word.index + word[0].length + 1 && paragraph.text[next.index - 1] === ' '
  }
  for (let index = 0; index + 1 < words.length; index++) {
    const single = spelled[index] === spelled[index + 1] && joined(index)
    const pair =
      !single && spelled[index] === spelled[index + 2] && spelled[index + 1] === spelled[index + 3] && joined(index) && joined(index + 1) && joined(index + 2)
    if (!single && !pair) continue
    const last = words[index + (single ? 1 : 3)]
    const start = words[index]?.index ?? 0
    const end = last === undefined ? start : last.index + last[0].length
    if (single && isIntended(paragraph.text, start, end, spelled[index] ?? '')) continue
    const phrase = paragraph.text.slice(start, end)
    report('duplicated-word', 'warning', spanOf(paragraph, start, end), `Lặp từ “${phrase}”: kiểm tra và bỏ bớt một lần nếu là lỗi gõ.`)
    index += single ? 1 : 3
  }
}

function isIntended(text: string, start: number, end: number, word: string): boolean {
  return doubled.has(word) || word.length === 1 || seams.test(text.slice(Math.max(0, start - 8), end + 4))
}

/** "rà soát, bổ sung việc rà soát, bổ sung": four words that come back within two words. */
function reportEchoes(paragraph: Paragraph, report: Report): void {
  const words = [...paragraph.text.matchAll(letters)]
  const spelled = words.map((word) => word[0].toLowerCase())
  for (let index = 0; index + 8 < words.length; index++) {
    for (const gap of [1, 2]) {
      const isEcho = [0, 1, 2, 3].every((step) => spelled[index + step] === spelled[index + step + 4 + gap])
      const start = words[index]
      const end = words[index + 7 + gap]
      if (!isEcho || start === undefined || end === undefined) continue
      const phrase = paragraph.text.slice(start.index, end.index + end[0].length)
      const between = words.slice(index + 4, index + 4 + gap).map((word) => word[0])
      const seam = paragraph.text.slice((words[index + 3]?.index ?? 0) + (words[index + 3]?.[0].length ?? 0), words[index + 4 + gap]?.index)
      if (/[,;:.“”()]/.test(seam) || between.some((word) => /^(?:và|hoặc|với|hay)$/u.test(word))) continue
      const span = spanOf(paragraph, start.index, end.index + end[0].length)
      report('duplicated-word', 'warning', span, `Lặp cụm từ “${phrase}”: kiểm tra và bỏ bớt một lần nếu là lỗi gõ.`)
      index += 7 + gap
    }
  }
}

function reportMisspellings(paragraph: Paragraph, report: Report): void {
  for (const [pattern, meant] of misspellings) {
    for (const match of paragraph.text.matchAll(pattern)) {
      const span = spanOf(paragraph, match.index, match.index + match[0].length)
      report('misspelling', 'warning', span, `“${match[0]}” có thể là lỗi gõ của “${meant}”: sửa ở văn bản gốc nếu đúng vậy.`)
    }
  }
}

function reportQuotes(paragraph: Paragraph, report: Report): void {
  const opened = paragraph.text.match(/“/g)?.length ?? 0
  const closed = paragraph.text.match(/”/g)?.length ?? 0
  if (opened === closed) return
  report('unbalanced-quotes', 'info', paragraph.line, `Dấu ngoặc kép lệch (mở ${opened}, đóng ${closed}): kiểm tra đoạn này.`)
}
