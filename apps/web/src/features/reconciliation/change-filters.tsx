import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import chips from '#ui/filter-chips.module.css'
import { countChanges } from './change-sections.ts'
import { useDesk } from './desk-context.ts'
import { type ChangeFilter, changeFilters } from './reconciliation-search.ts'

interface ChangeFiltersProps {
  readonly show: ChangeFilter | undefined
  readonly onShow: (show: ChangeFilter | undefined) => void
}

/** Which changes are listed, each with how many there are. */
export function ChangeFilters({ show, onShow }: ChangeFiltersProps) {
  const { t } = useTranslation()
  const counts = countChanges(useDesk().list.changes)
  const chip = (filter: ChangeFilter | undefined, count: number) => (
    <button
      key={filter ?? 'all'}
      type="button"
      className={chips.chip}
      aria-pressed={show === filter}
      data-chosen={show === filter || undefined}
      onClick={() => onShow(filter)}
    >
      {t(`reconciliation.list.${filter ?? 'all'}`)} <span className={chips.count}>{formatNumber(count)}</span>
    </button>
  )
  return (
    <div className={chips.filters} role="group" aria-label={t('reconciliation.list.filters')}>
      {chip(undefined, counts.open)}
      {changeFilters.map((filter) => chip(filter, counts[filter]))}
    </div>
  )
}
