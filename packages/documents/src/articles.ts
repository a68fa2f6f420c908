import { kindOfHeading } from './document-kind.ts'
import { quote, type Paragraph } from './paragraph.ts'
import type { Article } from './reading.ts'
import { isCapacity } from './signer.ts'

const article = /^Điều\s+(\d{1,3})\s*[.:]\s*/u

/** The articles and the paragraphs they take up, `from` (included) to `to` (excluded), or null where there are none. */
export function readArticles(paragraphs: readonly Paragraph[], bodyFrom: number): { articles: Article[]; from: number; to: number } | null {
  const from = paragraphs.findIndex((paragraph, index) => index >= bodyFrom && article.test(paragraph.text))
  if (from < 0) return null
  const articles: Article[] = []
  let to = from
  for (; to < paragraphs.length; to++) {
    const paragraph = paragraphs[to]
    if (paragraph === undefined || endsArticles(paragraph.text)) break
    const match = article.exec(paragraph.text)
    if (match === null) articles.at(-1)?.more.push(quote(paragraph))
    else articles.push({ ...quote(paragraph, match[0].length), number: match[1] ?? '', more: [] })
  }
  return { articles, from, to }
}

function endsArticles(text: string): boolean {
  return text.startsWith('Nơi nhận') || isCapacity(text) || (text === text.toUpperCase() && kindOfHeading(text) !== null)
}
