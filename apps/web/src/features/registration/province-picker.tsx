import type { OpenProvince } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '#ui/search-field.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { provincesQuery } from './queries.ts'
import css from './registration.module.css'
import type { ChosenProvince } from './registration-values.ts'

interface ProvincePickerProps {
  readonly chosen: ChosenProvince | null
  readonly onChoose: (province: ChosenProvince | null) => void
  readonly isMissing: boolean
}

/** Finds a province as people type it; a former name leads to its successor with one sentence why. */
export function ProvincePicker({ chosen, onChoose, isMissing }: ProvincePickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  if (chosen)
    return (
      <p className={css.chosen}>
        <span>
          <span className="sr-only">{t('registration.provinceChosen')}: </span>
          {chosen.fullName}
        </span>
        <Button variant="default" size="xs" onClick={() => onChoose(null)}>
          {t('registration.provinceChange')}
        </Button>
      </p>
    )
  return (
    <>
      <SearchField label={t('registration.provinceSearch')} hint={t('registration.provinceHint')} value={typed} onSearch={setTyped} />
      {isMissing ? (
        <p className={css.fault} role="alert">
          {t('registration.provinceMissing')}
        </p>
      ) : null}
      <Found typed={typed} onChoose={onChoose} />
    </>
  )
}

function Found({ typed, onChoose }: { readonly typed: string; readonly onChoose: (province: ChosenProvince) => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(provincesQuery(typed))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={4} />
  return (
    <>
      <p className={css.help} role="status">
        {data.items.length === 0 ? t('registration.provinceNone') : t('registration.provinceFound', { count: data.items.length })}
      </p>
      <ul className={css.provinces}>
        {data.items.map((province) => (
          <li key={province.code} className={province.former ? css.wide : undefined}>
            <Former province={province} />
            <button
              type="button"
              className={css.province}
              aria-disabled={province.taken}
              onClick={() => (province.taken ? undefined : onChoose({ code: province.code, fullName: province.fullName }))}
            >
              {province.fullName}
              {province.taken ? <span className={css.taken}>{t('registration.provinceTaken')}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Former({ province: { former, name } }: { readonly province: OpenProvince }) {
  const { t } = useTranslation()
  if (!former) return null
  return <p className={css.former}>{t('registration.former', { former: former.name, name, date: formatDate(former.mergedOn), basis: former.legalBasis })}</p>
}
