import type { Database } from '@trongtam/db'
import { composeMail } from './compose-mail.ts'
import { linkOfMail } from './mail-link.ts'
import { claimMail, type ClaimedMail, markFault, markSent } from './outbox-store.ts'
import { spokenName } from './spoken.ts'
import type { OutgoingMail, Transport } from './transport.ts'

export interface Sending {
  readonly transport: Transport
  /** The origin people type: where links lead. */
  readonly publicUrl: string
  /** The sender, an address or `Name <address>`. */
  readonly from: string
  readonly now: () => Date
  /** How many mails at most. */
  readonly limit: number
  /** No mail is begun after this; the one under way is finished. */
  readonly signal?: AbortSignal
  /** Only mails to this address. */
  readonly to?: string
}

export interface SentCounts {
  readonly sent: number
  readonly failed: number
  /** Tried for the last time, or their link led nowhere any more. */
  readonly givenUp: number
}

/**
 * Sends what is due, one mail after the other (REL-07). Any number of workers may run: a mail is claimed in a transaction
 * of its own before it is sent, so each goes once in the ordinary case. A worker that dies between sending and noting it
 * repeats the mail, and none is ever lost: what is not noted as sent is due again after a minute, then after twice as
 * long each time. Only the newest link of a repeated mail works, as each attempt makes a token of its own.
 */
export async function sendDueMails(database: Database, sending: Sending): Promise<SentCounts> {
  const counts = { sent: 0, failed: 0, givenUp: 0 }
  const { now, to } = sending
  for (let taken = 0; taken < sending.limit && !sending.signal?.aborted; taken++) {
    const claimed = await database.inPlatform((db) => claimMail(db, { now: now(), to }))
    if (claimed === null) break
    counts[claimed === 'pointless' ? 'givenUp' : await sendOne(database, claimed, sending)]++
  }
  return counts
}

async function sendOne(database: Database, claimed: ClaimedMail, sending: Sending): Promise<keyof SentCounts> {
  const { transport, now } = sending
  try {
    await transport.send(outgoing(claimed, sending))
  } catch (error) {
    const isGivenUp = await database.inPlatform((db) => markFault(db, claimed, faultOf(error), now()))
    return isGivenUp ? 'givenUp' : 'failed'
  }
  await database.inPlatform((db) => markSent(db, claimed.id, now()))
  return 'sent'
}

function outgoing({ id, kind, to, params, ticket }: ClaimedMail, { from, publicUrl, now }: Sending): OutgoingMail {
  const link = linkOfMail({ kind, params, ticket }, publicUrl)
  const composed = composeMail(kind, { name: to.name, params, link, until: ticket && ticket.expiresAt, publicUrl })
  return { id, kind, from, to: { email: to.email, name: spokenName(to.name) }, ...composed, link, at: now() }
}

/** What went wrong, by codes alone: the sentences of mail servers name the recipient. */
function faultOf(error: unknown): string {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown }
  const known = [code, responseCode, command].filter((part) => typeof part === 'number' || (typeof part === 'string' && /^[A-Z_ ]{2,30}$/.test(part)))
  return known.length > 0 ? known.join(' ') : 'unknown'
}
