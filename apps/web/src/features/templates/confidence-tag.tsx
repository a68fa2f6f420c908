import type { Confidence } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

const tones = { high: 'good', medium: 'info', low: 'warn' } as const

/** How sure we are of what the template says, in words. */
export function ConfidenceTag({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useTranslation()
  return <Tag tone={tones[confidence]}>{t(`templates.confidence.${confidence}`)}</Tag>
}
