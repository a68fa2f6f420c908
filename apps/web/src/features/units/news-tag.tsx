import type { ListedUnit } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

/** Whether the unit began on the day that is shown, or what of it changed. */
export function NewsTag({ news }: { readonly news: ListedUnit['news'] }) {
  const { t } = useTranslation()
  if (news === null) return null
  if (news.began) return <Tag tone="good">{t('units.news.began')}</Tag>
  return <Tag tone="info">{t('units.news.changed', { facts: news.changed.map((name) => t(`units.fact.${name}`)).join(', ') })}</Tag>
}
