import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { linkedText, pathOf } from './linked-text.ts'
import css from './mailbox.module.css'
import type { MailboxSearch } from './mailbox-search.ts'
import { mailQuery } from './queries.ts'

/** One mail as plain text, its link to be followed. */
export function MailReader({ mailId, search: { q } }: { readonly mailId: string; readonly search: MailboxSearch }) {
  const { t } = useTranslation()
  const { data: mail, error, refetch } = useQuery(mailQuery(mailId))
  return (
    <>
      <p className={css.back}>
        <TextLink to="/hop-thu" search={q ? { q } : {}}>
          ← {t('mailbox.back')}
        </TextLink>
      </p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {mail || error ? null : <LoadingState lines={10} />}
      {mail ? (
        <Section
          title={mail.subject}
          help={`${t('mailbox.to')}: ${mail.to.name ? `${mail.to.name} <${mail.to.email}>` : mail.to.email} · ${t('mailbox.at')} ${formatTime(mail.at)}`}
        >
          <div className={css.text}>
            {linkedText(mail.text, mail.link).map(({ text, isLink }, index) =>
              isLink ? (
                <Anchor key={index} href={pathOf(mail.link)}>
                  {text}
                </Anchor>
              ) : (
                <span key={index}>{text}</span>
              ),
            )}
          </div>
        </Section>
      ) : null}
    </>
  )
}
