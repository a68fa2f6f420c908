import type { UnitEventSummary } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { dayStanding } from '#lib/units/day-standing.ts'
import { Tag } from '#ui/tag.tsx'

/** In force, still to come, or undone. */
export function EventState({ event: { on, undoneAt } }: { readonly event: Pick<UnitEventSummary, 'on' | 'undoneAt'> }) {
  const { t } = useTranslation()
  const { today } = useTenant()
  if (undoneAt !== null) return <Tag tone="warn">{t('unitEvents.undoneState')}</Tag>
  return dayStanding(on, today) === 'future' ? <Tag tone="info">{t('unitEvents.future')}</Tag> : <Tag tone="good">{t('unitEvents.inForce')}</Tag>
}
