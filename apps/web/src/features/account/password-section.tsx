import { Button, PasswordInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useMe } from '#lib/session.ts'
import { Section } from '#ui/page.tsx'
import css from './account.module.css'
import { NewPasswordField } from './new-password-field.tsx'
import { useChangePassword } from './queries.ts'
import { Refused } from './refused.tsx'

/** Changes the password by the old one; what was typed stays when it is refused. */
export function PasswordSection() {
  const { t } = useTranslation()
  const { person } = useMe()
  const change = useChangePassword()
  const [typed, setTyped] = useState({ oldPassword: '', newPassword: '' })
  const [checked, setChecked] = useState(false)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (typed.oldPassword === '' || typed.newPassword === '' || change.isPending) return
    change.mutate(typed, {
      onSuccess: () => {
        setTyped({ oldPassword: '', newPassword: '' })
        setChecked(false)
      },
    })
  }
  const wrongOld = isRefusal(change.error, 'wrong-credentials') ? { title: t('account.oldPasswordWrong') } : {}
  return (
    <Section title={t('account.password')} help={t('account.passwordHelp')}>
      <form className={css.form} onSubmit={send} noValidate>
        <Refused error={change.isPending ? null : change.error} {...wrongOld} />
        {/* For the browser's password store: whose password it is. */}
        <input type="text" autoComplete="username" value={person.email} readOnly hidden />
        <PasswordInput
          label={t('account.oldPassword')}
          autoComplete="current-password"
          maxLength={512}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          value={typed.oldPassword}
          error={checked && typed.oldPassword === '' ? t('account.oldPasswordMissing') : null}
          onChange={(event) => setTyped({ ...typed, oldPassword: event.currentTarget.value })}
        />
        <NewPasswordField value={typed.newPassword} missing={checked} onChange={(newPassword) => setTyped({ ...typed, newPassword })} />
        <div className={css.send}>
          <Button type="submit" variant="default" aria-disabled={change.isPending}>
            {t('account.changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
