import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in base64url: what a browser or a link carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token (SEC-01). */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
