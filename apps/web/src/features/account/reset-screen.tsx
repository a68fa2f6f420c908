import { Button } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { ButtonLink, TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { OutsideFrame } from '#ui/outside-frame.tsx'
import css from './account.module.css'
import { NewPasswordField } from './new-password-field.tsx'
import { useResetPassword } from './queries.ts'
import { Refused } from './refused.tsx'

interface ResetScreenProps {
  /** What the link in the mail carries; null for a link that is incomplete. */
  readonly token: string | null
  readonly preferences: ReactNode
}

/** Sets a new password by the link in a mail; signs nobody in. */
export function ResetScreen({ token, preferences }: ResetScreenProps) {
  const { t } = useTranslation()
  return (
    <OutsideFrame title={t('account.reset.title')} help={t('account.reset.help')} preferences={preferences}>
      {token === null ? (
        <Notice tone="bad" title={t('refusals.ticket-invalid.title')}>
          {t('account.reset.noLink')}
        </Notice>
      ) : (
        <ResetForm token={token} />
      )}
    </OutsideFrame>
  )
}

function ResetForm({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const reset = useResetPassword()
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (password !== '' && !reset.isPending) reset.mutate({ token, password })
  }
  if (reset.data)
    return (
      <div className={css.card}>
        <Notice tone="good" icon="check" alert title={t('account.reset.doneTitle')}>
          {t('account.reset.done')}
        </Notice>
        <ButtonLink to="/sign-in" search={{ to: '/' }} size="md">
          {t('common.toSignIn')}
        </ButtonLink>
      </div>
    )
  return (
    <form className={css.card} onSubmit={send} noValidate>
      <Refused error={reset.isPending ? null : reset.error} />
      {isRefusal(reset.error, 'ticket-invalid') ? <TextLink to="/quen-mat-khau">{t('account.reset.askAgain')}</TextLink> : null}
      <NewPasswordField value={password} missing={checked} autoFocus onChange={setPassword} />
      <Button type="submit" size="md" aria-disabled={reset.isPending}>
        {reset.isPending ? t('account.reset.submitting') : t('account.reset.submit')}
      </Button>
    </form>
  )
}
