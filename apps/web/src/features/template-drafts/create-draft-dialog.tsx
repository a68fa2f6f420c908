import type { TemplateDraftSummary } from '@trongtam/client'
import { Autocomplete, Button, Radio } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { schoolYearOn } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { type Beginning, beginnings, freeSchoolYears, typedSchoolYear } from './beginning.ts'
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
  const years = freeSchoolYears(
    schoolYearOn(localDate(new Date())),
    drafts.map(({ schoolYear }) => schoolYear),
  )
  const [year, setYear] = useState(years[0] ?? '')
  const [from, setFrom] = useState<Beginning>('latest')
  const [isChecked, setChecked] = useState(false)
  const schoolYear = typedSchoolYear(year)
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
        <Autocomplete
          label={t('templateDrafts.schoolYear')}
          description={t('templateDrafts.schoolYearHint')}
          comboboxProps={{ withinPortal: false }}
          data={years}
          value={year}
          onChange={setYear}
          error={isChecked && schoolYear === null ? t('templateDrafts.schoolYearWrong') : undefined}
        />
        <Radio.Group label={t('templateDrafts.from.label')} value={from} onChange={(value) => setFrom(beginnings.find((known) => known === value) ?? from)}>
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
