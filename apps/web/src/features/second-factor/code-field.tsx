import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './second-factor.module.css'

interface CodeFieldProps {
  readonly value: string
  readonly label?: string
  readonly missing: boolean
  readonly onChange: (code: string) => void
}

export const isWholeCode = (code: string) => /^\d{6}$/.test(code)

/** Six digits of an authenticator app, as a phone or a password manager may fill them in. */
export function CodeField({ value, label, missing, onChange }: CodeFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={label ?? t('secondFactor.step.code')}
      description={t('secondFactor.step.codeHint')}
      classNames={{ input: css.code }}
      autoComplete="one-time-code"
      inputMode="numeric"
      autoFocus
      size="md"
      maxLength={9}
      value={value}
      error={missing && !isWholeCode(value) ? t('secondFactor.step.codeMissing') : null}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
    />
  )
}
