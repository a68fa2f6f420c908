import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { DraftFailure } from './draft-failure.tsx'
import css from './drafts.module.css'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly send: string
  readonly grave?: boolean
  readonly isPending: boolean
  readonly error: Error | null
  readonly onSend: () => void
  readonly onClose: () => void
}

/** Asks once more before something that many see, or that is gone afterwards. */
export function ConfirmDialog({ title, text, send, grave = false, isPending, error, onSend, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={css.form}>
        <p className={css.text}>{text}</p>
        <DraftFailure error={isPending ? null : error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button {...(grave && { color: 'red' })} aria-disabled={isPending} onClick={() => (isPending ? undefined : onSend())}>
            {send}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
