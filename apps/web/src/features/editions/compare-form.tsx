import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#ui/link.tsx'
import { laterChoices } from './comparison-search.ts'
import css from './editions.module.css'
import type { PlanAddress } from './queries.ts'

interface CompareFormProps extends PlanAddress {
  /** Latest first. */
  readonly numbers: readonly number[]
  readonly isAmending: boolean
}

const amendment = 'amendment'

/** Chooses two of them: an earlier one, and a later one or the amendment that is being written. */
export function CompareForm({ slug, planId, numbers, isAmending }: CompareFormProps) {
  const { t } = useTranslation()
  const earlier = numbers.filter((number) => laterChoices(numbers, number, isAmending).length > 0)
  const [from, setFrom] = useState(earlier[0])
  const [chosen, setChosen] = useState<number | null | undefined>(undefined)
  if (from === undefined) return <p className={css.none}>{t('editions.compare.one')}</p>
  const later = laterChoices(numbers, from, isAmending)
  const to = chosen !== undefined && later.includes(chosen) ? chosen : (later[0] ?? null)
  return (
    <div className={css.compare}>
      <NativeSelect
        label={t('editions.compare.from')}
        value={String(from)}
        onChange={(event) => setFrom(Number(event.currentTarget.value))}
        data={earlier.map((number) => ({ value: String(number), label: t('editions.number', { number }) }))}
      />
      <NativeSelect
        label={t('editions.compare.to')}
        value={to === null ? amendment : String(to)}
        onChange={(event) => setChosen(event.currentTarget.value === amendment ? null : Number(event.currentTarget.value))}
        data={later.map((number) =>
          number === null ? { value: amendment, label: t('editions.compare.amendment') } : { value: String(number), label: t('editions.number', { number }) },
        )}
      />
      <ButtonLink to="/t/$slug/plans/$planId/comparison" params={{ slug, planId }} search={{ from, ...(to !== null && { to }) }}>
        {t('editions.compare.open')}
      </ButtonLink>
    </div>
  )
}
