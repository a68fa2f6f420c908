import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import type { RegistrationState } from './queries.ts'

const tones = { waiting: 'warn', approved: 'good', refused: 'bad' } as const

export function StateTag({ state }: { readonly state: RegistrationState }) {
  const { t } = useTranslation()
  return <Tag tone={tones[state]}>{t(`ministryRegistrations.states.${state}`)}</Tag>
}
