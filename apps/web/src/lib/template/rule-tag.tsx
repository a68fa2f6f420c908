import type { FieldRule } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

const tones = { mandatory: 'bad', adaptable: 'info', advisory: 'neutral' } as const satisfies Record<FieldRule, string>

/** How the ministry's words bind. */
export function RuleTag({ rule }: { readonly rule: FieldRule }) {
  const { t } = useTranslation()
  return <Tag tone={tones[rule]}>{t(`template.rule.${rule}`)}</Tag>
}
