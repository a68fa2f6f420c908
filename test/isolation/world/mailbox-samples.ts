import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@trongtam/db'
import { openFolderTransport } from '@trongtam/mail/sending'
import type { MakeSample } from './samples.ts'

export interface WorldMailbox {
  readonly folder: string
  readonly mailId: string
}

/** The mailbox of a demonstration with one mail in it, until the tests end. */
export async function aMailbox(): Promise<WorldMailbox> {
  const folder = mkdtempSync(join(tmpdir(), 'trongtam-mailbox-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const mail = {
    id: newId(),
    kind: 'password-changed',
    from: 'a@b.test',
    subject: 'Thư',
    text: 'Lời',
    html: '',
    link: 'https://trongtam.test/',
    at: new Date(),
  } as const
  await openFolderTransport(folder).send({ ...mail, to: { email: 'ai@example.test', name: '' } })
  return { folder, mailId: mail.id }
}

/** The mailbox is everybody's and no tenant's: a foreign id is one of another kind. */
export const mailboxSamples: Readonly<Record<string, MakeSample>> = {
  getInstance: () => ({ as: null }),
  listMailbox: () => ({ as: null, query: { address: 'example' } }),
  getMailboxMail: ({ mailbox, other }) => ({ as: null, path: { mailId: mailbox.mailId }, foreign: { mailId: other.issued.planId } }),
}
