import type { CreateUnitClass } from '@trongtam/client'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { DemoTag } from '#lib/units/unit-marks.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { classPreviewQuery } from './queries.ts'
import css from './unit-classes.module.css'

interface ClassPreviewProps {
  readonly rule: CreateUnitClass['rule']
  /** The day the screen shows; another may be looked at here. */
  readonly on: string | undefined
}

/** Whom the rule means on a day, while it is being written: how many, and the first of them. */
export function ClassPreview({ rule, on: shown }: ClassPreviewProps) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const id = useId()
  const [on, setOn] = useState(shown)
  const day = on ?? today
  const [settled] = useDebouncedValue(rule, 250)
  const { data, error, refetch } = useQuery(classPreviewQuery(slug, settled, day))
  return (
    <section className={css.preview} aria-labelledby={id}>
      <div className={css.previewHead}>
        <div>
          <h3 id={id} className={css.previewTitle}>
            {t('unitClasses.preview')}
          </h3>
          <p className={css.count} role="status">
            {data ? t('unitClasses.means', { n: formatNumber(data.memberCount), date: formatDate(data.on) }) : t('common.loading')}
          </p>
        </div>
        <UnitDateField on={on} onChange={setOn} />
      </div>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <FirstMembers items={data.items} rest={data.memberCount - data.items.length} /> : error ? null : <LoadingState lines={3} />}
    </section>
  )
}

interface FirstMembersProps {
  readonly items: readonly { readonly id: string; readonly name: string; readonly parentName: string | null; readonly demo: boolean }[]
  readonly rest: number
}

function FirstMembers({ items, rest }: FirstMembersProps) {
  const { t } = useTranslation()
  if (items.length === 0) return <p className={css.quiet}>{t('unitClasses.meansNobody')}</p>
  return (
    <ul className={css.members} tabIndex={0} aria-label={t('unitClasses.firstMembers')}>
      {items.map((unit) => (
        <li key={unit.id}>
          {unit.name} <DemoTag unit={unit} />
          {unit.parentName ? <span className={css.parent}>{unit.parentName}</span> : null}
        </li>
      ))}
      {rest > 0 ? <li className={css.quiet}>{t('unitClasses.andMore', { n: formatNumber(rest) })}</li> : null}
    </ul>
  )
}
