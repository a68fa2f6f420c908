import { type OptionsFilter, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { unitChoicesQuery } from './unit-query.ts'
import css from './units.module.css'

export interface ChosenUnit {
  readonly id: string
  readonly name: string
}

interface UnitSelectProps {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly value: ChosenUnit | null
  readonly onChange: (unit: ChosenUnit | null) => void
  /** The day it must be there; absent: today. */
  readonly on?: string | undefined
  readonly error?: string | undefined
  /** Those that are not to be chosen. */
  readonly except?: readonly string[]
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** A unit of a day, found by its name or code, with or without diacritics, with the units above it. */
export function UnitSelect({ value, onChange, on, except = [], ...field }: UnitSelectProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [typed, setTyped] = useState('')
  // The field holds the name of what is chosen: that is no search.
  const [settled] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 150)
  const { data, isFetching } = useQuery(unitChoicesQuery(slug, settled, on))
  const found = (data?.items ?? []).filter(({ id }) => !except.includes(id))
  const unitById = new Map(found.map((unit) => [unit.id, unit]))
  const all = value && !unitById.has(value.id) ? [value, ...found] : found
  // The server has searched already.
  const filter: OptionsFilter = ({ options }) => options.filter((option) => 'value' in option && (settled === '' || unitById.has(option.value)))
  const above = (id: string) => {
    const unit = unitById.get(id)
    return unit && (unit.path.map(({ name }) => name).join(' › ') || unit.parentName)
  }
  return (
    <Select
      {...field}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      comboboxProps={{ withinPortal: false }}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={filter}
      onSearchChange={setTyped}
      nothingFoundMessage={isFetching ? t('common.loading') : t('units.noMatch')}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : { id, name: all.find((unit) => unit.id === id)?.name ?? '' })}
      renderOption={({ option }) => (
        <span className={css.option}>
          {option.label}
          <span className={css.optionMore}>{above(option.value)}</span>
        </span>
      )}
    />
  )
}
