import type { UnitImport } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import chips from '#ui/filter-chips.module.css'
import type { ImportSearch } from './import-search.ts'

type State = NonNullable<ImportSearch['state']>

interface StateChipsProps {
  readonly found: UnitImport
  readonly chosen: State
  readonly onChoose: (state: State) => void
}

/** The rows by what becomes of them, with how many they are. */
export function StateChips({ found, chosen, onChoose }: StateChipsProps) {
  const { t } = useTranslation()
  const counts = { all: found.rowCount, fault: found.faultCount, new: found.newCount, changed: found.changedCount, same: found.sameCount }
  return (
    <div className={chips.filters} role="group" aria-label={t('unitImports.states')}>
      {(['all', 'fault', 'new', 'changed', 'same'] as const).map((state) => (
        <button
          key={state}
          type="button"
          className={chips.chip}
          data-chosen={state === chosen || undefined}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          {t(`unitImports.state.${state}`)} <span className={chips.count}>{formatNumber(counts[state])}</span>
        </button>
      ))}
    </div>
  )
}
