import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import css from './second-factor.module.css'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  /** The words of the button that does it. */
  readonly confirm: string
  readonly write: { readonly isPending: boolean; readonly error: unknown }
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something is taken away, and shows why it was refused. */
export function ConfirmDialog({ title, text, confirm, write, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={css.steps}>
        <p className={css.help}>{text}</p>
        {write.isPending ? null : <RefusalNotice error={write.error} />}
      </div>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" aria-disabled={write.isPending} onClick={() => void (write.isPending || onConfirm())}>
          {confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
