import type { Database } from '@trongtam/db'
import type { MailKind, MailParams } from './mail-kinds.ts'
import { sendDueMails } from './send-due-mails.ts'
import type { OutgoingMail, Transport } from './transport.ts'

/** For tests: the parameters of every kind of mail there is. */
export const everyKind: { readonly [Kind in MailKind]: MailParams[Kind] } = {
  'registration-confirm': { provinceName: 'Tỉnh Đắk Lắk' },
  'registration-approved': { provinceName: 'Thành phố Đà Nẵng', slug: 'da-nang' },
  'registration-refused': { provinceName: 'Thành phố Hải Phòng' },
  invitation: { tenantName: 'Tỉnh Nghệ An', positionTitle: 'Chuyên viên tổng hợp' },
  'ministry-founded': { tenantName: 'Bộ Giáo dục và Đào tạo' },
  'password-reset': {},
  'password-changed': {},
  'email-change': {},
  'email-changed': {},
  'new-device': { device: 'Firefox trên Windows', at: '2026-11-25T17:05:00.000Z' },
  'factor-changed': { at: '2026-11-25T17:05:00.000Z' },
  'recovery-code-used': { left: '7' },
}

/** A transport that keeps what it is given. */
export interface CollectingTransport extends Transport {
  readonly mails: readonly OutgoingMail[]
}

export function openCollectingTransport(): CollectingTransport {
  const mails: OutgoingMail[] = []
  return { mails, send: async (mail) => void mails.push(mail), close: () => undefined }
}

export interface SentMail {
  readonly kind: MailKind
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where the mail leads; with the token where there is one. */
  readonly link: string
}

const collected = new WeakMap<Database, CollectingTransport>()

/**
 * For tests: does the worker's work for one address, and answers every mail to it since the test began, the oldest
 * first. Mails to other addresses stay in the outbox, so tests upon one database do not disturb each other.
 */
export async function sentMails(database: Database, email: string, now = new Date()): Promise<SentMail[]> {
  const transport = collected.get(database) ?? openCollectingTransport()
  collected.set(database, transport)
  // What was queued within this very millisecond is due as well.
  const soon = new Date(now.getTime() + 1000)
  await sendDueMails(database, { transport, publicUrl: 'https://trongtam.test', from: 'trongtam@trongtam.test', now: () => soon, limit: 1000, to: email })
  return transport.mails
    .filter(({ to }) => to.email === email)
    .map(({ kind, to, subject, text, html, link }) => ({ kind, to: to.email, subject, text, html, link }))
}

/** For tests: the token in the link of the newest mail of a kind to an address; null where there is none. */
export async function mailedToken(database: Database, email: string, kind: MailKind, now = new Date()): Promise<string | null> {
  const newest = (await sentMails(database, email, now)).findLast((mail) => mail.kind === kind)
  return newest ? new URL(newest.link).searchParams.get('ma') : null
}
