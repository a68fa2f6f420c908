import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { unitQuery, versionNear } from '#lib/units/unit-query.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import type { EventsSearch } from './event-search.ts'

interface EventFiltersProps {
  readonly search: EventsSearch
  readonly onSearch: (search: EventsSearch) => void
}

/** Events of one unit, or of a span of days. */
export function EventFilters({ search, onSearch }: EventFiltersProps) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const { data: unit } = useQuery({ ...unitQuery(slug, search.unit ?? ''), enabled: search.unit !== undefined })
  const name = unit && versionNear(unit.versions, today)?.name
  const change = (next: { readonly [K in keyof EventsSearch]: EventsSearch[K] | undefined }) => {
    const { unit: of, from, to } = { ...search, ...next }
    onSearch({ ...(of && { unit: of }), ...(from && { from }), ...(to && { to }) })
  }
  return (
    <FilterBar label={t('unitEvents.list.filter')}>
      <UnitSelect
        label={t('unitEvents.list.unit')}
        placeholder={t('unitEvents.list.unitHint')}
        value={search.unit ? { id: search.unit, name: name ?? '…' } : null}
        onChange={(chosen) => change({ unit: chosen?.id })}
      />
      <DayField label={t('unitEvents.list.from')} day={search.from} onChange={(from) => change({ from })} />
      <DayField label={t('unitEvents.list.to')} day={search.to} onChange={(to) => change({ to })} />
    </FilterBar>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** Taken over as soon as a whole date stands there, or nothing. */
function DayField({ label, day, onChange }: DayFieldProps) {
  const shown = day ? formatDate(day) : ''
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const read = text.trim() === '' ? undefined : typedDateOrNull(text)
        if (read !== null && read !== day) onChange(read)
      }}
    />
  )
}
