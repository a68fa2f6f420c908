import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface NewPasswordFieldProps {
  readonly value: string
  readonly missing: boolean
  readonly autoFocus?: boolean
  readonly onChange: (password: string) => void
}

/** A password to be set: it may be looked at, and is typed once. */
export function NewPasswordField({ value, missing, autoFocus = false, onChange }: NewPasswordFieldProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t('account.newPassword')}
      description={t('account.newPasswordHint')}
      autoComplete="new-password"
      autoFocus={autoFocus}
      maxLength={512}
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
      value={value}
      error={missing && value === '' ? t('account.newPasswordMissing') : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
