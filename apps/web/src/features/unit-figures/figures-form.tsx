import type { UnitFigureYear } from '@trongtam/client'
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { figureKinds } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { sendDraft } from '#lib/send-draft.ts'
import { useTenant } from '#lib/session.ts'
import { isForChoice, type TypedDraft } from '#lib/typed-draft.ts'
import { FigureConflict } from './figure-conflict.tsx'
import { FigureField } from './figure-field.tsx'
import { type FigureFaults, figuresBody, type FigureValues, figureValues, nothingTyped } from './figure-values.ts'
import { OtherReporter } from './other-reporter.tsx'
import { unitFiguresQuery, useReportFigures } from './queries.ts'
import { yearOf } from './year-of.ts'
import css from './unit-figures.module.css'

type Draft = TypedDraft<FigureValues>

interface FiguresFormProps {
  readonly unitId: string
  readonly year: UnitFigureYear
  readonly draft: Draft
  readonly onKeep: (draft: Draft) => void
  readonly onEnd: () => void
}

/** All figures of a unit for a year in one form, saved together upon the version that was read. */
export function FiguresForm({ unitId, year, draft, onKeep, onEnd }: FiguresFormProps) {
  const { t } = useTranslation()
  const { save, faults, report } = useSaving({ unitId, year, draft, onEnd })
  const now = figureValues(year)
  const { typed } = draft
  const type = (values: FigureValues) => onKeep({ ...draft, typed: values })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(draft)
  }
  const keepOurs = () => {
    const rebased = { ...draft, base: now }
    onKeep(rebased)
    void save(rebased)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate aria-label={t('unitFigures.form', { year: year.schoolYear })}>
      <p className={css.about}>{t('unitFigures.formHelp')}</p>
      <div className={css.fields}>
        {figureKinds.map((kind) => (
          <FigureField
            key={kind}
            kind={kind}
            typed={typed.figures[kind] ?? nothingTyped}
            fault={faults.get(kind)}
            onType={(value) => type({ ...typed, figures: { ...typed.figures, [kind]: value } })}
          />
        ))}
      </div>
      <TextInput
        label={t('unitFigures.source')}
        placeholder={t('unitFigures.sourceHint')}
        maxLength={500}
        value={typed.source}
        onChange={(event) => type({ ...typed, source: event.currentTarget.value })}
      />
      {isForChoice(draft, now, report) ? (
        <FigureConflict theirs={now} ours={typed} onKeepOurs={keepOurs} onTakeTheirs={onEnd} />
      ) : (
        <div className={css.buttons}>
          <Button type="submit" aria-disabled={report.isPending}>
            {report.isPending ? t('unitFigures.saving') : t('common.save')}
          </Button>
          <Button variant="default" onClick={onEnd}>
            {t('unitFigures.discard')}
          </Button>
        </div>
      )}
      <FormFailure error={report.error} />
      <OtherReporter error={report.error} />
      <p className={css.about}>{t('unitFigures.kept')}</p>
    </form>
  )
}

function useSaving({ unitId, year, draft, onEnd }: Omit<FiguresFormProps, 'onKeep'>) {
  const { slug } = useTenant()
  const report = useReportFigures(slug, unitId, year.schoolYear)
  const queries = useQueryClient()
  const [isChecked, setChecked] = useState(false)
  const save = async (upon: Draft) => {
    setChecked(true)
    const read = figuresBody(upon.typed)
    if ('faults' in read || report.isPending) return
    const isSent = await sendDraft({
      draft: upon,
      server: year,
      valueOf: figureValues,
      readAnew: async () => yearOf(await queries.fetchQuery({ ...unitFiguresQuery(slug, unitId), staleTime: 0 }), year.schoolYear),
      send: (version) => report.mutateAsync({ body: read.body, version }),
    })
    if (isSent) onEnd()
  }
  const read = figuresBody(draft.typed)
  const faults: FigureFaults = isChecked && 'faults' in read ? read.faults : new Map()
  return { save, faults, report }
}
