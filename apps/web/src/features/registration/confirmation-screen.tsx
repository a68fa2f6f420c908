import { Button, PasswordInput } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode, isRefusal } from '#lib/refusal-error.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { OutsideFrame } from '#ui/outside-frame.tsx'
import { useConfirm } from './queries.ts'
import css from './registration.module.css'

interface ConfirmationScreenProps {
  /** What the link in the mail carries; null for a link that is incomplete. */
  readonly token: string | null
  readonly preferences: ReactNode
}

/** Confirms by a button, so that a program that merely follows links confirms nothing. */
export function ConfirmationScreen({ token, preferences }: ConfirmationScreenProps) {
  const { t } = useTranslation()
  return (
    <OutsideFrame title={t('registration.confirmTitle')} help={t('registration.confirmHelp')} preferences={preferences}>
      {token === null ? (
        <Notice tone="bad" title={t('refusals.ticket-invalid.title')}>
          {t('registration.confirmNoLink')}
        </Notice>
      ) : (
        <ConfirmationForm token={token} />
      )}
    </OutsideFrame>
  )
}

function ConfirmationForm({ token }: { readonly token: string }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const [password, setPassword] = useState('')
  const [needsPassword, setNeedsPassword] = useState(false)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!confirm.isPending) confirm.mutate({ token, password }, { onError: (error) => isRefusal(error, 'password-needed') && setNeedsPassword(true) })
  }
  if (confirm.data)
    return (
      <>
        <Notice tone="good" icon="check" alert title={t('registration.confirmedTitle')}>
          {t('registration.confirmedText', { email: confirm.data.email })}
        </Notice>
        <div className={css.send}>
          <ButtonLink to="/sign-in" search={{ to: `/t/${confirm.data.slug}` }}>
            {t('registration.signIn')}
          </ButtonLink>
        </div>
      </>
    )
  return (
    <form className={css.part} onSubmit={send} noValidate>
      <p className={css.help}>{t('registration.confirmText')}</p>
      {needsPassword ? (
        <>
          <Notice icon="lock">{t('registration.passwordNeeded')}</Notice>
          <PasswordInput
            autoFocus
            label={t('registration.password')}
            description={t('registration.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('registration.passwordShow') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      ) : null}
      <Refused error={confirm.isPending || isRefusal(confirm.error, 'password-needed') ? null : confirm.error} />
      <div className={css.send}>
        <Button type="submit" size="md" aria-disabled={confirm.isPending}>
          {confirm.isPending ? t('registration.confirming') : t('registration.confirm')}
        </Button>
      </div>
    </form>
  )
}

function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const code = failureCode(error)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {t(`refusals.${code}.next`)}
    </Notice>
  )
}
