import { Button, TextInput } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailboxHint } from '#lib/mailbox-hint.tsx'
import { Notice } from '#ui/notice.tsx'
import { OutsideFrame } from '#ui/outside-frame.tsx'
import css from './account.module.css'
import { useAskPasswordReset } from './queries.ts'
import { Refused } from './refused.tsx'

/** Asks for a link to set a new password; says the same whether or not there is an account. */
export function ForgotScreen({ preferences }: { readonly preferences: ReactNode }) {
  const { t } = useTranslation()
  const ask = useAskPasswordReset()
  const [email, setEmail] = useState('')
  const [checked, setChecked] = useState(false)
  const missing = !/^\S+@\S+\.\S+$/.test(email.trim())
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!missing && !ask.isPending) ask.mutate(email.trim())
  }
  return (
    <OutsideFrame title={t('account.forgot.title')} help={t('account.forgot.help')} preferences={preferences}>
      {ask.data ? (
        <div className={css.card}>
          <Notice tone="good" icon="check" alert title={t('account.forgot.sentTitle')}>
            {t('account.forgot.sent', { email: ask.variables })}
          </Notice>
          <MailboxHint address={ask.variables} />
          <Button variant="default" onClick={() => ask.reset()}>
            {t('account.forgot.again')}
          </Button>
        </div>
      ) : (
        <form className={css.card} onSubmit={send} noValidate>
          <Refused error={ask.isPending ? null : ask.error} />
          <TextInput
            label={t('account.forgot.email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            size="md"
            maxLength={254}
            value={email}
            error={checked && missing ? t('account.emailMissing') : null}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" size="md" aria-disabled={ask.isPending}>
            {ask.isPending ? t('account.forgot.sending') : t('account.forgot.send')}
          </Button>
        </form>
      )}
    </OutsideFrame>
  )
}
