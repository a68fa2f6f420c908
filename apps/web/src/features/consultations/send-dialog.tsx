import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { useCommentDesk } from './comment-desk.ts'
import css from './consultations.module.css'
import { useSendComment } from './queries.ts'

interface SendDialogProps {
  readonly nodeId: string | null
  readonly number: string
  readonly text: string
  readonly onSent: () => void
  readonly onClose: () => void
}

/** Asks once more before a comment is sent, for it cannot be taken back. */
export function SendDialog({ nodeId, number, text, onSent, onClose }: SendDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { consultationId } = useCommentDesk()
  const send = useSendComment(slug, consultationId)
  return (
    <Dialog title={t('consultations.confirmTitle')} onClose={onClose}>
      <p className={css.about}>{nodeId === null ? t('consultations.labelWhole') : t('consultations.label', { number })}</p>
      <blockquote className={css.quote} tabIndex={0}>
        {text}
      </blockquote>
      <p className={css.text}>{t('consultations.confirmText')}</p>
      <FormFailure error={send.isPending ? null : send.error} />
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => (send.isPending ? undefined : send.mutate({ nodeId, text }, { onSuccess: onSent }))} aria-disabled={send.isPending}>
          {send.isPending ? t('consultations.sending') : t('consultations.confirm')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
