import type { TemplateDraftSummary } from '@trongtam/client'
import { Button, Radio, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { schoolYearOn } from '@trongtam/domain'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { type Beginning, beginnings, freeSchoolYears, likelyBeginning, typedSchoolYear } from './beginning.ts'
import css from './drafts.module.css'
import { useCreateDraft } from './queries.ts'

interface CreateDraftDialogProps {
  readonly drafts: readonly TemplateDraftSummary[]
  readonly onClose: () => void
}

/** The draft of a school year, and what it begins from. */
export function CreateDraftDialog({ drafts, onClose }: CreateDraftDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const create = useCreateDraft(slug)
  const current = schoolYearOn(localDate(new Date()))
  const years = freeSchoolYears(
    current,
    drafts.map(({ schoolYear }) => schoolYear),
  )
  const [year, setYear] = useState(years[0] ?? '')
  const [chosen, choose] = useState<Beginning | null>(null)
  const [isChecked, setChecked] = useState(false)
  const listId = useId()
  const schoolYear = typedSchoolYear(year)
  const from = chosen ?? likelyBeginning(schoolYear, current)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (schoolYear === null || create.isPending) return
    create.mutate(
      { schoolYear, from: from === 'document' ? 'empty' : from },
      {
        onSuccess: (draft) =>
          void navigate({ to: '/t/$slug/template-drafts/$draftId', params: { slug, draftId: draft.id }, search: from === 'document' ? { import: true } : {} }),
      },
    )
  }
  return (
    <Dialog title={t('templateDrafts.create')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <TextInput
          label={t('templateDrafts.schoolYear')}
          description={t('templateDrafts.schoolYearHint')}
          list={listId}
          autoComplete="off"
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          error={isChecked && schoolYear === null ? t('templateDrafts.schoolYearWrong') : undefined}
        />
        <datalist id={listId}>
          {years.map((known) => (
            <option key={known} value={known}>
              {known}
            </option>
          ))}
        </datalist>
        <Radio.Group label={t('templateDrafts.from.label')} value={from} onChange={(value) => choose(beginnings.find((known) => known === value) ?? from)}>
          <div className={css.choices}>
            {beginnings.map((known) => (
              <Radio key={known} value={known} label={t(`templateDrafts.from.${known}`)} description={t(`templateDrafts.fromHelp.${known}`)} />
            ))}
          </div>
        </Radio.Group>
        <FormFailure error={create.isPending ? null : create.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={create.isPending}>
            {create.isPending ? t('templateDrafts.creating') : t('templateDrafts.send')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
