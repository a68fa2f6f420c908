import { Refusal } from '@trongtam/domain'
import { keptMailOrNone, listKeptMails } from '@trongtam/mail'
import type { Settings } from '#http/api.ts'
import { pageOf, readCursor } from '#http/page.ts'

type Folder = Pick<Settings, 'mailboxFolder'>

interface MailboxQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly address?: string | undefined
}

/**
 * The mails of the demonstration, for whoever asks: its accounts' passwords are public, so a sign-in would protect
 * nothing, and one who waits for the mail of a sign-up or a reset cannot sign in yet. Refuses 'not-found' where mail is sent.
 */
export async function readMailbox({ mailboxFolder }: Folder, { limit, cursor, address }: MailboxQuery) {
  const folder = mustHaveMailbox(mailboxFolder)
  const [after] = readCursor(cursor, 1) ?? []
  const mails = await listKeptMails(folder, { limit: limit + 1, after, address: address || undefined })
  return pageOf(
    mails.map(({ id, at, to, subject }) => ({ id, at, to, subject })),
    limit,
    ({ id }) => id,
  )
}

/** One of them, with its link. Refuses 'not-found' also where mail is sent. */
export async function readMailboxMail({ mailboxFolder }: Folder, mailId: string) {
  const mail = await keptMailOrNone(mustHaveMailbox(mailboxFolder), mailId)
  if (!mail) throw new Refusal('not-found')
  const { id, at, to, subject, text, link } = mail
  return { id, at, to, subject, text, link }
}

function mustHaveMailbox(folder: string | null): string {
  if (folder === null) throw new Refusal('not-found')
  return folder
}
