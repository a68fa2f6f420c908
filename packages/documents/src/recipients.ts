import { kindOfHeading } from './document-kind.ts'
import { lengthWithout, quote, type Paragraph } from './paragraph.ts'
import { isCapacity } from './signer.ts'
import type { Located } from './source-line.ts'

/** The list under "Nơi nhận:", as the paragraphs `from` (included) to `to` (excluded). */
export type RecipientBlock = { recipients: Located<string>[]; from: number; to: number }

const opening = /^Nơi nhận\s*:?\s*/iu
const item = /^[-–—+•●▪]\s*/u

/** The recipients, or null without the words "Nơi nhận". Their bullets are never tasks. */
export function findRecipients(paragraphs: readonly Paragraph[]): RecipientBlock | null {
  const from = paragraphs.findIndex((paragraph) => opening.test(paragraph.text))
  if (from < 0) return null
  const recipients: Located<string>[] = []
  const first = paragraphs[from]
  const inline = first === undefined ? 0 : (opening.exec(first.text)?.[0].length ?? 0)
  if (first !== undefined && inline < first.text.length) recipients.push(readRecipient(first, inline))
  let to = from + 1
  for (; to < paragraphs.length; to++) {
    const paragraph = paragraphs[to]
    if (paragraph === undefined || !isRecipient(paragraph.text)) break
    recipients.push(readRecipient(paragraph, 0))
    if (/^[-–—+•]?\s*Lưu\s*:/u.test(paragraph.text)) {
      to++
      break
    }
  }
  return { recipients, from, to }
}

function isRecipient(text: string): boolean {
  if (isCapacity(text) || kindOfHeading(text) !== null) return false
  return item.test(text) || /[;.]$/.test(text)
}

function readRecipient(paragraph: Paragraph, from: number): Located<string> {
  const { text } = paragraph
  const marker = item.exec(text.slice(from))?.[0].length ?? 0
  const end = lengthWithout(text, ' ;.')
  return quote(paragraph, from + marker, Math.max(from + marker, end))
}
