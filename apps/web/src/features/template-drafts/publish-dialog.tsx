import type { TemplateDraft } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { countChanges } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { ChangeFigures, ChangeList } from '#lib/template/change-list.tsx'
import { bindsProvinces, type ComparedContent } from '#lib/template/compared-content.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { DraftFailure } from './draft-failure.tsx'
import css from './drafts.module.css'
import { publishBody, type PublishValues } from './publish-values.ts'
import { usePublishTemplate } from './queries.ts'

interface PublishDialogProps {
  readonly draft: TemplateDraft
  readonly compared: ComparedContent
  /** The version that is published: all that was written is in it. */
  readonly version: number
  readonly onClose: () => void
}

/** The last look before a revision goes to all provinces: what it changes, in figures and one by one. */
export function PublishDialog({ draft, compared, version, onClose }: PublishDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const publish = usePublishTemplate({ slug, draftId: draft.id })
  const [values, type] = useState<PublishValues>({ summary: '', decideBy: '' })
  const [isChecked, setChecked] = useState(false)
  const binds = bindsProvinces(compared)
  const read = publishBody(values, { binds, today: localDate(new Date()) })
  const faults = isChecked && 'faults' in read ? read.faults : {}
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!('body' in read) || publish.isPending) return
    publish.mutate(
      { body: read.body, version },
      {
        onSuccess: ({ templateId, revision }) => void navigate({ to: '/t/$slug/templates/$templateId', params: { slug, templateId }, search: { revision } }),
      },
    )
  }
  const error = publish.isPending ? null : publish.error
  return (
    <Dialog title={t('templateDrafts.publish.title', { year: draft.schoolYear })} wide onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t(draft.basedOn === null ? 'templateDrafts.publish.textFirst' : 'templateDrafts.publish.text')}</p>
        {draft.basedOn === null ? null : (
          <>
            <ChangeFigures figures={countChanges(compared.changes)} rules={compared.rules.length} />
            {compared.changes.length > 0 ? (
              <div className={css.changes} role="region" aria-label={t('templateDrafts.publish.changes')} tabIndex={0}>
                <ChangeList changes={compared.changes} titles={compared.titles} />
              </div>
            ) : null}
          </>
        )}
        <Textarea
          label={t('templateDrafts.publish.summary')}
          description={t('templateDrafts.publish.summaryHint')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={2000}
          autoFocus
          value={values.summary}
          onChange={(event) => type({ ...values, summary: event.currentTarget.value })}
          error={faults.summary ? t(`templateDrafts.publish.fault.${faults.summary}`) : undefined}
        />
        <DateField
          label={t('templateDrafts.publish.decideBy')}
          description={t(binds ? 'templateDrafts.publish.decideByNeeded' : 'templateDrafts.publish.decideByHint')}
          required={binds}
          withAsterisk={false}
          value={values.decideBy}
          onChange={(decideBy) => type({ ...values, decideBy })}
          error={faults.decideBy ? t(`templateDrafts.publish.fault.${faults.decideBy}`) : undefined}
        />
        <DraftFailure error={error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={publish.isPending} onMouseDown={(event) => event.preventDefault()}>
            {publish.isPending ? t('templateDrafts.publish.sending') : t('templateDrafts.publish.send')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
