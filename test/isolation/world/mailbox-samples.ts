import { mailbox } from '@trongtam/api/a-mailbox'
import type { MakeSample } from './samples.ts'

/** The mailbox is everybody's and no tenant's: a foreign id is one of another kind. */
export const mailboxSamples: Readonly<Record<string, MakeSample>> = {
  getInstance: () => ({ as: null }),
  listMailbox: () => ({ as: null, query: { address: 'example' } }),
  getMailboxMail: ({ other }) => ({ as: null, path: { mailId: mailbox.mailId }, foreign: { mailId: other.issued.planId } }),
}
