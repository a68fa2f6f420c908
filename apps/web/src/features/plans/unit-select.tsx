import type { Unit } from '@trongtam/client'
import { type OptionsFilter, MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import type { ChosenUnit } from './assignment-values.ts'
import css from './node-panel.module.css'
import { unitChoicesQuery } from './queries.ts'

interface UnitSelectProps {
  readonly value: ChosenUnit | null
  readonly onChange: (unit: ChosenUnit | null) => void
}

/** The one unit that leads, found by some letters of its name. */
export function LeadSelect({ value, onChange }: UnitSelectProps) {
  const { t } = useTranslation()
  const { nameOf, ...search } = useUnitSearch(value ? [value] : [])
  return (
    <Select
      {...search}
      label={t('plans.edit.lead')}
      description={t('plans.edit.unitHint')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : { id, name: nameOf(id) })}
    />
  )
}

interface UnitsSelectProps {
  readonly value: readonly ChosenUnit[]
  readonly onChange: (units: readonly ChosenUnit[]) => void
}

export function CoordinatingSelect({ value, onChange }: UnitsSelectProps) {
  const { t } = useTranslation()
  const { nameOf, ...search } = useUnitSearch(value)
  return (
    <MultiSelect
      {...search}
      label={t('plans.edit.coordinating')}
      description={t('plans.edit.unitHint')}
      maxValues={50}
      value={value.map((unit) => unit.id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: nameOf(id) })))}
    />
  )
}

/** Options from the server as one types; what is chosen stays among them. */
function useUnitSearch(chosen: readonly ChosenUnit[]) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [typed, setTyped] = useState('')
  const names = new Map(chosen.map((unit) => [unit.id, unit.name]))
  // The field holds the name of what is chosen: that is no search.
  const [settled] = useDebouncedValue([...names.values()].includes(typed) ? '' : typed.trim(), 200)
  const { data, isFetching } = useQuery(unitChoicesQuery(slug, settled))
  const found: readonly Unit[] = data?.items ?? []
  const parents = new Map(found.map((unit) => [unit.id, unit.parentName]))
  for (const unit of found) names.set(unit.id, unit.name)
  // The server has searched already, with and without diacritics.
  const filter: OptionsFilter = ({ options }) => options.filter((option) => 'value' in option && (settled === '' || parents.has(option.value)))
  return {
    searchable: true,
    // Within the panel: it scrolls along, and is part of the dialog on a phone.
    comboboxProps: { withinPortal: false },
    data: [...names].map(([value, label]) => ({ value, label })),
    filter,
    onSearchChange: setTyped,
    nothingFoundMessage: isFetching ? t('common.loading') : t('plans.edit.unitNone'),
    renderOption: ({ option }: { readonly option: { readonly value: string; readonly label: string } }) => (
      <span className={css.option}>
        {option.label}
        {parents.get(option.value) ? <span className={css.optionMore}>{parents.get(option.value)}</span> : null}
      </span>
    ),
    nameOf: (id: string) => names.get(id) ?? '',
  }
}
