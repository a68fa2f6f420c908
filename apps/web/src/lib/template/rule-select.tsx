import { NativeSelect } from '@mantine/core'
import { type FieldRule, fieldRules } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

interface RuleSelectProps {
  readonly label: string
  readonly value: FieldRule
  readonly onChange: (rule: FieldRule) => void
}

export function RuleSelect({ label, value, onChange }: RuleSelectProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      onChange={(event) => onChange(fieldRules.find((rule) => rule === event.currentTarget.value) ?? value)}
      data={fieldRules.map((rule) => ({ value: rule, label: t(`template.rule.${rule}`) }))}
    />
  )
}
