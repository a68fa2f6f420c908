import { type OptionsFilter, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { documentChoicesQuery } from './document-choices.ts'
import css from './register.module.css'

export interface ChosenDocument {
  readonly id: string
  readonly name: string
}

interface DocumentSelectProps {
  readonly label: string
  readonly value: ChosenDocument | null
  readonly onChange: (document: ChosenDocument | null) => void
  readonly error?: string | undefined
  /** One that is not to be chosen: the document itself. */
  readonly except?: string
}

/** A document of the register, found by its number or some words, with or without diacritics. */
export function DocumentSelect({ label, value, onChange, error, except }: DocumentSelectProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [typed, setTyped] = useState('')
  // The field holds the name of what is chosen: that is no search.
  const [settled] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 200)
  const { data, isFetching } = useQuery(documentChoicesQuery(slug, settled))
  const found = (data?.items ?? []).filter(({ id }) => id !== except)
  const nameById = new Map(found.map((document) => [document.id, document.numberSymbol ?? document.title]))
  const moreById = new Map(
    found.map(({ id, numberSymbol, title, issuer, issuedOn }) => [
      id,
      [numberSymbol === null ? null : title, issuer, issuedOn ? formatDate(issuedOn) : null].filter(Boolean).join(' · '),
    ]),
  )
  if (value) nameById.set(value.id, value.name)
  // The server has searched already.
  const filter: OptionsFilter = ({ options }) => options.filter((option) => 'value' in option && (settled === '' || moreById.has(option.value)))
  return (
    <Select
      label={label}
      description={t('register.searchHint')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      comboboxProps={{ withinPortal: false }}
      data={[...nameById].map(([id, name]) => ({ value: id, label: name }))}
      filter={filter}
      onSearchChange={setTyped}
      nothingFoundMessage={isFetching ? t('common.loading') : t('register.nothingFound')}
      error={error}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : { id, name: nameById.get(id) ?? '' })}
      renderOption={({ option }) => (
        <span className={css.option}>
          {option.label}
          <span className={css.optionMore}>{moreById.get(option.value)}</span>
        </span>
      )}
    />
  )
}
