import type { TemplateDraft } from '@trongtam/client'
import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { DraftFailure } from './draft-failure.tsx'
import css from './drafts.module.css'
import { useOpenConsultation } from './queries.ts'

interface ConsultationDialogProps {
  readonly draft: TemplateDraft
  readonly version: number
  readonly onClose: () => void
}

/** Opens a draft as it stands for the comments of provinces, until a day. */
export function ConsultationDialog({ draft, version, onClose }: ConsultationDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const open = useOpenConsultation({ slug, draftId: draft.id })
  const [typed, type] = useState('')
  const [isChecked, setChecked] = useState(false)
  const closesOn = typedDateOrNull(typed)
  const fault = closesOn === null ? 'date-wrong' : closesOn < localDate(new Date()) ? 'date-over' : null
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (closesOn === null || fault || open.isPending) return
    open.mutate({ closesOn, version }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('templateDrafts.consultation.open')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('templateDrafts.consultation.openText')}</p>
        <DateField
          label={t('templateDrafts.consultation.closesOn')}
          required
          withAsterisk={false}
          autoFocus
          value={typed}
          onChange={type}
          error={isChecked && fault ? t(`templateDrafts.publish.fault.${fault}`) : undefined}
        />
        <DraftFailure error={open.isPending ? null : open.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={open.isPending} onMouseDown={(event) => event.preventDefault()}>
            {open.isPending ? t('templateDrafts.consultation.opening') : t('templateDrafts.consultation.openSend')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
