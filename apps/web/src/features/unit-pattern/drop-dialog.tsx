import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './unit-pattern.module.css'

/** Asks before what was written is thrown away. */
export function DropDialog({ onDrop, onClose }: { readonly onDrop: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('unitPattern.dropTitle')} onClose={onClose}>
      <p className={css.text}>{t('unitPattern.dropText')}</p>
      <DialogButtons>
        <Button autoFocus variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" onClick={onDrop}>
          {t('unitPattern.drop')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
