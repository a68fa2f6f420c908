import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { localDate } from '#lib/formats.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { DocumentFields } from '#lib/register/document-fields.tsx'
import { DocumentSelect } from '#lib/register/document-select.tsx'
import { refusedDocumentFields } from '#lib/register/document-values.ts'
import { citationBody, type CitationFaults, citationSources, type CitationValues } from './citation-values.ts'
import { useCite } from './editing-queries.ts'
import css from './node-panel.module.css'
import { usePlanAddress } from './use-plan-address.ts'

interface CitationFormProps {
  readonly nodeId: string | null
  readonly values: CitationValues
  readonly onType: (values: CitationValues) => void
  readonly onEnd: () => void
}

/** Which document is cited, from the register or new to it, and at which place of it. */
export function CitationForm({ nodeId, values, onType, onEnd }: CitationFormProps) {
  const { t } = useTranslation()
  const { send, faults, cite } = useCiting({ nodeId, values, onEnd })
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <SegmentedControl
        size="xs"
        aria-label={t('planEditing.citations.source')}
        value={values.source}
        onChange={(source) => onType({ ...values, source: citationSources.find((each) => each === source) ?? 'register' })}
        data={citationSources.map((source) => ({ value: source, label: t(`planEditing.citations.sources.${source}`) }))}
      />
      {values.source === 'register' ? (
        <DocumentSelect
          label={t('planEditing.citations.document')}
          value={values.chosen}
          onChange={(chosen) => onType({ ...values, chosen })}
          error={faults.chosen ? t('planEditing.citations.documentMissing') : undefined}
        />
      ) : (
        <DocumentFields values={values.document} faults={faults.document ?? {}} onType={(document) => onType({ ...values, document })} />
      )}
      <TextInput
        label={t('planEditing.citations.place')}
        description={t('planEditing.citations.placeHint')}
        maxLength={300}
        value={values.place}
        onChange={(event) => onType({ ...values, place: event.currentTarget.value })}
      />
      <div className={css.buttons}>
        <Button type="submit" size="xs" aria-disabled={cite.isPending}>
          {cite.isPending ? t('plans.edit.saving') : t('common.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('plans.edit.discard')}
        </Button>
      </div>
      <FormFailure error={cite.isPending ? null : cite.error} />
      <p className={css.kept}>{t('plans.edit.kept')}</p>
    </form>
  )
}

function useCiting({ nodeId, values, onEnd }: Pick<CitationFormProps, 'nodeId' | 'values' | 'onEnd'>) {
  const { slug, planId } = usePlanAddress()
  const cite = useCite(slug, planId)
  const [isChecked, setChecked] = useState(false)
  const read = citationBody(values, nodeId, localDate(new Date()))
  const refused = isRefusal(cite.error, 'invalid-input') ? { document: refusedDocumentFields(cite.error.fields) } : {}
  const faults: CitationFaults = isChecked && 'faults' in read ? read.faults : refused
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if ('body' in read && !cite.isPending) void cite.mutateAsync(read.body).then(onEnd, () => undefined)
  }
  return { send, faults, cite }
}
