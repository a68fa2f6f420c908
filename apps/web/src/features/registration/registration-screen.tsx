import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailboxHint } from '#lib/mailbox-hint.tsx'
import { Notice } from '#ui/notice.tsx'
import { OutsideFrame } from '#ui/outside-frame.tsx'
import { RegistrationForm } from './registration-form.tsx'

/** A department signs up; then it is told to look into its mail. */
export function RegistrationScreen({ preferences }: { readonly preferences: ReactNode }) {
  const { t } = useTranslation()
  const [sentTo, setSentTo] = useState<string | null>(null)
  return (
    <OutsideFrame title={t('registration.title')} help={t('registration.help')} preferences={preferences} wide>
      {sentTo === null ? (
        <RegistrationForm onSent={setSentTo} />
      ) : (
        <Notice tone="good" icon="check" alert title={t('registration.sentTitle')}>
          <p>{t('registration.sentText', { email: sentTo })}</p>
          <p>{t('registration.sentNext')}</p>
          <MailboxHint address={sentTo} />
        </Notice>
      )}
    </OutsideFrame>
  )
}
