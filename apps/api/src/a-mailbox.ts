import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@trongtam/db'
import { openFolderTransport } from '@trongtam/mail/sending'

/** For tests: the mailbox of a demonstration with one mail in it, until the process ends. */
export const mailbox = await aMailbox()

async function aMailbox() {
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
