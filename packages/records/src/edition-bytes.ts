import { createHash } from 'node:crypto'
import { canonicalJson, type EditionContent, type Json } from '@trongtam/domain'

/** The bytes of an edition and their hash: equal contents have equal bytes. */
export function editionBytes(content: EditionContent): { bytes: string; sha256: string } {
  const bytes = canonicalJson(asJson(content))
  return { bytes, sha256: sha256Of(bytes) }
}

export function sha256Of(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What the bytes of an edition say; they are written by `editionBytes` alone and never change. */
export function contentOfBytes(bytes: string): EditionContent {
  return JSON.parse(bytes) as EditionContent
}

/** An edition is JSON through and through. */
function asJson(content: EditionContent): Json {
  return content as unknown as Json
}
