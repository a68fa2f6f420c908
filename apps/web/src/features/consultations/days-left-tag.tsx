import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { Tag } from '#ui/tag.tsx'
import { daysLeft } from './days-left.ts'

const soonDays = 3

/** How long comments are still taken. */
export function DaysLeftTag({ closesOn }: { readonly closesOn: string }) {
  const { t } = useTranslation()
  const days = daysLeft(closesOn, localDate(new Date()))
  if (days < 0) return <Tag tone="bad">{t('consultations.over')}</Tag>
  return <Tag tone={days <= soonDays ? 'warn' : 'info'}>{days === 0 ? t('consultations.lastDay') : t('consultations.daysLeft', { n: formatNumber(days) })}</Tag>
}
