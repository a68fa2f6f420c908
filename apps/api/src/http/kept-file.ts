import { createHash } from 'node:crypto'
import { type LetterType, readLetterType } from '@trongtam/documents'
import { Refusal, tidyText } from '@trongtam/domain'

/** A file as it is kept: its type is what its bytes are, not what it was called. */
export interface KeptFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const satisfies Record<LetterType, string>

/** What is kept of an uploaded file. Refuses 'letter-refused' with the fault of one that is no document (SEC-14). */
export async function readKeptFile(name: string, bytes: Uint8Array): Promise<KeptFile> {
  const read = await readLetterType(bytes)
  if (typeof read === 'string') throw new Refusal('letter-refused', { fault: read })
  return { name: shownName(name), type: mediaTypes[read.type], bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The name as it is shown: the last part of it, without what no screen can show. */
function shownName(name: string): string {
  const last =
    tidyText(name.replace(/[\p{C}\u2028\u2029]/gu, ' '))
      .split(/[/\\]/)
      .at(-1) ?? ''
  return last.slice(-200) || 'cong-van'
}

/** How a file leaves: to be kept, never as a page to show (SEC-18). */
export function attachmentHeaders({ name, type }: Pick<KeptFile, 'name' | 'type'>): Record<string, string> {
  const plain = name.normalize('NFD').replace(/[^\w.-]+/g, '_')
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
  }
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
