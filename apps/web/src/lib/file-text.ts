const bytesMax = 10 * 1024 * 1024

export const fileRefusals = ['too-large', 'empty', 'pdf', 'word', 'old-office', 'picture', 'binary', 'not-utf8'] as const
export type FileRefusal = (typeof fileRefusals)[number]

export type FileText = { readonly text: string } | { readonly refusal: FileRefusal }

/** The text of a chosen file, or why it cannot be read: UTF-8 with or without a mark, UTF-16 only with one. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length > bytesMax) return { refusal: 'too-large' }
  const kind = kindOf(bytes)
  if (kind) return { refusal: kind }
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) return { refusal: 'binary' }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.trim() === '' ? { refusal: 'empty' } : { text }
  } catch {
    return { refusal: 'not-utf8' }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const beginnings: readonly (readonly [FileRefusal, string])[] = [
  ['pdf', '%PDF'],
  ['word', 'PK\u0003\u0004'],
  ['old-office', '\u00d0\u00cf\u0011\u00e0'],
  ['old-office', '{\\rtf'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
]

function kindOf(bytes: Uint8Array): FileRefusal | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return beginnings.find(([, beginning]) => head.startsWith(beginning))?.[0] ?? null
}
