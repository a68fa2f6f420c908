import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TextLink } from '#ui/link.tsx'
import { instanceQuery } from './instance.ts'

/** Where the mails of a demonstration are, for screens that speak of a mail; nothing on a server that sends them. */
export function MailboxHint({ className, address }: { readonly className?: string | undefined; readonly address?: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(instanceQuery)
  if (!data?.mailbox) return null
  return (
    <p className={className}>
      {t('common.mailboxHint')}{' '}
      <TextLink to="/hop-thu" search={address ? { q: address } : {}}>
        {t('common.mailbox')}
      </TextLink>
    </p>
  )
}
