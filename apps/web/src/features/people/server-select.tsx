import { type OptionsFilter, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import css from './people.module.css'
import { unitsQuery, membersQuery, vacantPositionsQuery } from './queries.ts'

export interface Chosen {
  readonly id: string
  readonly name: string
}

interface Option extends Chosen {
  /** What tells it from another of the same name. */
  readonly more: string | null
}

interface FieldProps {
  readonly value: Chosen | null
  readonly onChange: (chosen: Chosen | null) => void
  readonly label?: string
  readonly error?: string | null
  /** Inside a dialog the options belong to it. */
  readonly inDialog?: boolean
}

/** One of the units whose people the person sees. */
export function UnitField(props: FieldProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const search = useSearch(props.value)
  const { data, isFetching } = useQuery(unitsQuery(slug, search.settled))
  const options = (data?.items ?? []).map(({ id, name, parentName }) => ({ id, name, more: parentName }))
  return (
    <ServerSelect
      {...props}
      {...search}
      options={options}
      loading={isFetching}
      label={props.label ?? t('people.unit')}
      hint={t('people.unitHint')}
      none={t('people.unitNone')}
    />
  )
}

/** Somebody who belongs to the tenant; one of them may be no choice. */
export function MemberField({ except, ...props }: FieldProps & { readonly except?: string | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const search = useSearch(props.value)
  const { data, isFetching } = useQuery(membersQuery(slug, search.settled))
  const options = (data?.items ?? []).filter(({ id }) => id !== except).map(({ id, name, email }) => ({ id, name, more: email }))
  return (
    <ServerSelect
      {...props}
      {...search}
      options={options}
      loading={isFetching}
      label={props.label ?? t('people.person')}
      hint={t('people.personHint')}
      none={t('people.personNone')}
    />
  )
}

/** A position that nobody holds and that the person may fill. */
export function VacantPositionField(props: FieldProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const search = useSearch(props.value)
  const { data, isFetching } = useQuery(vacantPositionsQuery(slug, search.settled))
  const options = (data?.items ?? [])
    .filter(({ manageable }) => manageable)
    .map(({ id, title, unitName, role }) => ({ id, name: title, more: [unitName, t(`common.role.${role}`)].filter(Boolean).join(' · ') }))
  return (
    <ServerSelect
      {...props}
      {...search}
      options={options}
      loading={isFetching}
      label={props.label ?? t('people.choosePosition')}
      hint={t('people.choosePositionHint')}
      none={t('people.choosePositionNone')}
    />
  )
}

/** What is typed, once the typing stops; the name of what is chosen is no search. */
function useSearch(value: Chosen | null) {
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 200)
  return { settled, onType: setTyped }
}

interface ServerSelectProps extends FieldProps {
  readonly settled: string
  readonly onType: (typed: string) => void
  readonly options: readonly Option[]
  readonly loading: boolean
  readonly hint: string
  readonly none: string
}

function ServerSelect({ value, onChange, label, error = null, inDialog = true, settled, onType, options, loading, hint, none }: ServerSelectProps) {
  const { t } = useTranslation()
  const known = new Map(options.map((option) => [option.id, option]))
  const all = value && !known.has(value.id) ? [{ ...value, more: null }, ...options] : options
  // The server has searched already, with and without diacritics.
  const filter: OptionsFilter = ({ options: shown }) => shown.filter((option) => 'value' in option && (settled === '' || known.has(option.value)))
  return (
    <Select
      label={label}
      placeholder={hint}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      comboboxProps={{ withinPortal: !inDialog }}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={filter}
      onSearchChange={onType}
      nothingFoundMessage={loading ? t('common.loading') : none}
      error={error}
      value={value?.id ?? null}
      onChange={(id) => {
        const chosen = id === null ? undefined : known.get(id)
        onChange(chosen ? { id: chosen.id, name: chosen.name } : null)
      }}
      renderOption={({ option }) => (
        <span className={css.option}>
          {option.label}
          {known.get(option.value)?.more ? <span className={css.optionMore}>{known.get(option.value)?.more}</span> : null}
        </span>
      )}
    />
  )
}
