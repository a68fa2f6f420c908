import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldsProps } from './details-step.tsx'

/** The new name of a unit. */
export function NameField({ values, units, onType, faults }: FieldsProps) {
  const { t } = useTranslation()
  const now = units.get(values.units[0] ?? '')?.name ?? ''
  return (
    <TextInput
      label={t('unitEvents.wizard.newName')}
      description={t('unitEvents.wizard.now', { text: now })}
      required
      withAsterisk={false}
      maxLength={300}
      autoComplete="off"
      value={values.name ?? now}
      onChange={(event) => onType({ ...values, name: event.currentTarget.value })}
      error={faults['name'] ? t(`unitEvents.wizard.fault.${faults['name']}`) : undefined}
    />
  )
}

/** The new code of a unit; empty: none any more. */
export function CodeField({ values, units, onType }: FieldsProps) {
  const { t } = useTranslation()
  const now = units.get(values.units[0] ?? '')?.code ?? ''
  return (
    <TextInput
      label={t('unitEvents.wizard.newCode')}
      description={[t('unitEvents.wizard.now', { text: now || '–' }), t('unitEvents.wizard.codeHint')].join('. ')}
      maxLength={40}
      autoComplete="off"
      value={values.code ?? now}
      onChange={(event) => onType({ ...values, code: event.currentTarget.value })}
    />
  )
}
