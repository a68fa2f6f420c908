import type { MailKind } from './mail-kinds.ts'

/** A mail as it leaves. */
export interface OutgoingMail {
  /** The id of its row: the same at every attempt. */
  readonly id: string
  readonly kind: MailKind
  readonly from: string
  readonly to: { readonly email: string; readonly name: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly link: string
  readonly at: Date
}

/** Takes mails to where they are delivered. */
export interface Transport {
  /** Resolves when the other side has taken the mail over; throws otherwise, within 40 seconds. */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}
