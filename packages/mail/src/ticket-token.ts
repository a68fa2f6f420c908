import { createHash, randomBytes } from 'node:crypto'

export interface TicketToken {
  /** 256 random bits in base64url: in the mail, and nowhere else. */
  readonly token: string
  /** What the database keeps of it (SEC-01). */
  readonly hash: string
}

export function newTicketToken(): TicketToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: createHash('sha256').update(token).digest('hex') }
}
