import { isCapitals } from './agency-name.ts'
import { locate, quote, type Paragraph } from './paragraph.ts'
import type { Located } from './source-line.ts'

/** Who signed, with the lines of capacity above the name ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"). */
export type Signer = Located<string> & { capacity: Located<string>[] }

/** A signature block: the paragraphs `from` (included) to `to` (excluded). */
export type SignatureBlock = { signer: Signer; from: number; to: number }

const acting = /^(?:TM|KT|Q|TL|TUQ)\s*\.\s*\p{Lu}/u
const post = /^(?:PHÓ |Q\.\s*)?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|TRƯỞNG BAN)/u
const stamp = /^[([]?\s*(?:đã ký|ký số|chữ ký số|signed)[^\p{L}]*$/iu
const person = /^(?:(?:PGS|GS|TS|ThS)\.?\s*)*(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5})$/u
const blockLengthMax = 6

/** Whether a line opens a signature block. */
export function isCapacity(text: string): boolean {
  return text.length <= 80 && isCapitals(text) && (acting.test(text) || post.test(text))
}

/** The first signature block at or after paragraph `from`: lines of capacity, then a person's name. */
export function findSignature(paragraphs: readonly Paragraph[], from = 0): SignatureBlock | null {
  for (let at = from; at < paragraphs.length; at++) {
    if (!isCapacity(paragraphs[at]?.text ?? '')) continue
    const block = readBlock(paragraphs, at)
    if (block !== null) return block
  }
  return null
}

function readBlock(paragraphs: readonly Paragraph[], from: number): SignatureBlock | null {
  const capacity: Located<string>[] = []
  for (const [offset, paragraph] of paragraphs.slice(from, from + blockLengthMax).entries()) {
    const { text } = paragraph
    if (isCapacity(text)) capacity.push(quote(paragraph))
    else if (person.test(text)) {
      const name = person.exec(text)?.[1] ?? text
      const start = text.length - name.length
      return { signer: { ...locate(paragraph, start, text.length), capacity }, from, to: from + offset + 1 }
    } else if (!stamp.test(text)) return null
  }
  return null
}
