import type { Publication } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './publications.module.css'
import { useWithdraw } from './queries.ts'

/** Withdraws a publication, with the reason the ministry will read. */
export function WithdrawDialog({ publication, onClose }: { readonly publication: Publication; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const withdraw = useWithdraw(slug)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (!isMissing && !withdraw.isPending) withdraw.mutate({ publicationId: publication.id, reason: reason.trim() }, { onSuccess: onClose })
  }
  const failure = withdraw.error && !withdraw.isPending ? failureCode(withdraw.error) : null
  const name = t('publications.yearRevision', { year: publication.schoolYear, revision: publication.revision })
  return (
    <Dialog title={t('publications.withdrawTitle', { revision: name })} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.warning}>{t('publications.withdrawText')}</p>
        <Textarea
          autoFocus
          label={t('publications.withdrawReason')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && isMissing ? t('publications.reasonMissing') : undefined}
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
          <Button type="submit" color="red" aria-disabled={withdraw.isPending}>
            {withdraw.isPending ? t('publications.withdrawing') : t('publications.withdraw')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
