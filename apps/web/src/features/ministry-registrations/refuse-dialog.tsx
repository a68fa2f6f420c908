import type { RegistrationDetail } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './ministry-registrations.module.css'
import { useRefuse } from './queries.ts'

/** Refuses with the reason the applicant will read. */
export function RefuseDialog({ asked, onClose }: { readonly asked: RegistrationDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const refuse = useRefuse(slug)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!isMissing && !refuse.isPending)
      void refuse.mutateAsync({ registrationId: asked.id, version: asked.version, reason: reason.trim() }).then(onClose, () => undefined)
  }
  const failure = refuse.error && !refuse.isPending ? failureCode(refuse.error) : null
  return (
    <Dialog title={t('ministryRegistrations.refuseTitle', { province: asked.province })} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('ministryRegistrations.refuseText')}</p>
        <Textarea
          autoFocus
          label={t('ministryRegistrations.refuseReason')}
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isChecked && isMissing ? t('ministryRegistrations.reasonMissing') : undefined}
        />
        {failure ? (
          <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
            {t(`refusals.${failure}.next`)}
          </Notice>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={refuse.isPending}>
            {refuse.isPending ? t('ministryRegistrations.refusing') : t('ministryRegistrations.refuse')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
