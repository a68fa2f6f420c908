import { inspectArchive } from './inspect-archive.ts'
import type { ArchiveFault } from './zip-directory.ts'

export const letterTypes = ['pdf', 'docx', 'png', 'jpeg', 'webp'] as const
export type LetterType = (typeof letterTypes)[number]

/** Why a file is no letter; each is worded for the person who chose the file. */
export type LetterFault = 'empty' | 'too-large' | 'unknown-type' | 'pdf-broken' | 'picture-broken' | 'not-word' | 'macros' | `archive-${ArchiveFault}`

export interface ReadLetter {
  readonly type: LetterType
}

export const letterMaxBytes = 10 * 1024 * 1024

const docxParts = ['[Content_Types].xml', 'word/document.xml']

/**
 * What a file is by its content, whatever its name says: PDF, DOCX, PNG, JPEG or WebP, whole and of 10 MB at the most; or
 * why it is refused. A DOCX is refused by its directory before anything of it is inflated (SEC-14).
 */
export async function readLetterType(file: Uint8Array): Promise<ReadLetter | LetterFault> {
  if (file.byteLength === 0) return 'empty'
  if (file.byteLength > letterMaxBytes) return 'too-large'
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (startsWith(bytes, '%PDF-')) return bytes.includes('%%EOF') ? { type: 'pdf' } : 'pdf-broken'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return bytes.subarray(-8).includes('IEND') ? { type: 'png' } : 'picture-broken'
  if (startsWith(bytes, '\xff\xd8\xff')) return bytes.includes(Buffer.from([0xff, 0xd9])) ? { type: 'jpeg' } : 'picture-broken'
  if (startsWith(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP')
    return bytes.readUInt32LE(4) + 8 <= bytes.byteLength ? { type: 'webp' } : 'picture-broken'
  return startsWith(bytes, 'PK') ? readDocx(file) : 'unknown-type'
}

async function readDocx(file: Uint8Array): Promise<ReadLetter | LetterFault> {
  const { fault, names } = await inspectArchive(file)
  if (fault) return `archive-${fault}`
  if (!docxParts.every((part) => names.includes(part))) return 'not-word'
  return names.some((name) => /vbaProject\.bin$/i.test(name)) ? 'macros' : { type: 'docx' }
}

function startsWith(bytes: Buffer, head: string): boolean {
  return bytes.subarray(0, head.length).equals(Buffer.from(head, 'latin1'))
}
