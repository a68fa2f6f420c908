import type { InspectedInvitation } from '@trongtam/client'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './invitation.module.css'
import { useAccept } from './queries.ts'

const shortestPassword = 12

interface AcceptanceFormProps {
  readonly token: string
  readonly invitation: InspectedInvitation
}

/** Whoever has no account yet names themself and chooses a password; everybody accepts by the button. */
export function AcceptanceForm({ token, invitation }: AcceptanceFormProps) {
  const { t } = useTranslation()
  const accept = useAccept()
  const { tenant, email, positionTitle, passwordNeeded } = invitation
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const missing = { name: passwordNeeded && name.trim() === '', password: passwordNeeded && password.length < shortestPassword }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!missing.name && !missing.password && !accept.isPending) accept.mutate({ token, ...(passwordNeeded && { name: name.trim(), password }) })
  }
  if (accept.data)
    return (
      <div className={css.card}>
        <Notice tone="good" icon="check" alert title={t('invitation.accepted')}>
          {t('invitation.acceptedText', { email: accept.data.email })}
        </Notice>
        <div>
          <ButtonLink to="/sign-in" search={{ to: `/t/${accept.data.slug}` }}>
            {t('invitation.signIn')}
          </ButtonLink>
        </div>
      </div>
    )
  const failure = accept.error && !accept.isPending ? failureCode(accept.error) : null
  return (
    <form className={css.card} onSubmit={send} noValidate>
      <h2 className={css.subtitle}>{t('invitation.invites', { tenant: tenant.name })}</h2>
      <ul className={css.facts}>
        {positionTitle ? <li>{t('invitation.position', { title: positionTitle })}</li> : null}
        <li>{t('invitation.account', { email })}</li>
      </ul>
      <p className={css.text}>{t(passwordNeeded ? 'invitation.newAccount' : 'invitation.knownAccount')}</p>
      {passwordNeeded ? (
        <>
          <TextInput
            label={t('invitation.name')}
            autoComplete="name"
            maxLength={200}
            value={name}
            error={checked && missing.name ? t('invitation.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {/* A password manager keeps the password under the account's e-mail. */}
          <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t('invitation.password')}
            description={t('invitation.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('invitation.showPassword') }}
            value={password}
            error={checked && missing.password ? t('invitation.passwordMissing') : null}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      ) : null}
      {failure ? (
        <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
          {t(`refusals.${failure}.next`)}
        </Notice>
      ) : null}
      <Button type="submit" size="md" aria-disabled={accept.isPending}>
        {accept.isPending ? t('invitation.accepting') : t('invitation.accept')}
      </Button>
    </form>
  )
}
