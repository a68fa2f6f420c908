import { createHash } from 'node:crypto'
import { type LetterType, readLetterType } from '@trongtam/documents'
import { Refusal, tidyText } from '@trongtam/domain'

export interface Letter {
  readonly letterName: string
  readonly letterType: string
  readonly letter: Uint8Array
  readonly letterSha256: string
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const satisfies Record<LetterType, string>

/** What is kept of an uploaded letter. Refuses 'letter-refused' with the fault of a file that is none (SEC-14). */
export async function readLetter(file: File): Promise<Letter> {
  const letter = new Uint8Array(await file.arrayBuffer())
  const read = await readLetterType(letter)
  if (typeof read === 'string') throw new Refusal('letter-refused', { fault: read })
  return { letterName: shownName(file.name), letterType: mediaTypes[read.type], letter, letterSha256: createHash('sha256').update(letter).digest('hex') }
}

/** The name as it is shown: the last part of it, without what no screen can show. */
function shownName(name: string): string {
  const last =
    tidyText(name.replace(/[\p{C}\u2028\u2029]/gu, ' '))
      .split(/[/\\]/)
      .at(-1) ?? ''
  return last.slice(-200) || 'cong-van'
}

/** How a letter leaves: as a file to keep, never as a page to show (SEC-18). */
export function letterHeaders({ letterName, letterType }: Pick<Letter, 'letterName' | 'letterType'>): Record<string, string> {
  const plain = letterName.normalize('NFD').replace(/[^\w.-]+/g, '_')
  return {
    'content-type': letterType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(letterName).replace(/['()*]/g, escaped)}`,
  }
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
