import type { MailboxMail } from '@trongtam/client'
import { Link } from '@tanstack/react-router'
import { formatTime } from '#lib/formats.ts'
import css from './mailbox.module.css'
import { mailboxAddress, type MailboxSearch } from './mailbox-search.ts'

/** Mails as links; the one that is open says so. */
export function MailList({ mails, search }: { readonly mails: readonly MailboxMail[]; readonly search: MailboxSearch }) {
  return (
    <ul className={css.mails}>
      {mails.map(({ id, subject, to, at }) => (
        <li key={id}>
          <Link
            to="/hop-thu"
            search={mailboxAddress({ ...search, mail: id })}
            className={css.mail}
            aria-current={search.mail === id ? 'true' : undefined}
            resetScroll={false}
          >
            <span className={css.subject}>{subject}</span>
            <span className={css.to}>{to.email}</span>
            <time className={css.at} dateTime={at}>
              {formatTime(at)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
