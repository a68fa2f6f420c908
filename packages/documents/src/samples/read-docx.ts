import { inflateRawSync } from 'node:zlib'
import { readZipDirectory } from '../zip-directory.ts'

/** For tests: the parts of a .docx by their path, read without the library that wrote them. */
export function partsOf(file: Uint8Array): Map<string, string> {
  const entries = readZipDirectory(file)
  if (typeof entries === 'string') throw new Error(entries)
  return new Map(
    entries.map(({ name, start, size, isDeflated }) => {
      const bytes = file.subarray(start, start + size)
      return [name, new TextDecoder('utf-8', { fatal: true }).decode(isDeflated ? inflateRawSync(bytes) : bytes)]
    }),
  )
}

export interface ReadXml {
  /** Every tag in order, a closing one with its slash. */
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
}

const piece = /<\?xml [^<>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
// eslint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu

/** For tests: reads XML strictly; throws where a tag is not closed by its own, or a character is none of XML 1.0. */
export function readXml(xml: string): ReadXml {
  if (forbidden.test(xml)) throw new Error(`no XML: ${forbidden.exec(xml)?.index}`)
  const [tags, open, paragraphs]: [string[], string[], string[]] = [[], [], []]
  piece.lastIndex = 0
  while (piece.lastIndex < xml.length) {
    const at = piece.lastIndex
    const found = piece.exec(xml)
    if (found === null) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`)
    const [, closes, name, , empty, text] = found
    if (name !== undefined) tags.push(`${closes}${name}`)
    if (name === 'w:p' && !closes) paragraphs.push('')
    if (closes && open.pop() !== name) throw new Error(`</${name}> closes another`)
    else if (name !== undefined && !closes && !empty) open.push(name)
    if (text !== undefined && open.at(-1) === 'w:t') paragraphs.push(`${paragraphs.pop() ?? ''}${decoded(text)}`)
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`)
  return { tags, paragraphs }
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}
