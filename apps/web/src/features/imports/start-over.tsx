import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'

/** Throws everything away, after asking. */
export function StartOver({ onConfirm }: { readonly onConfirm: () => void }) {
  const { t } = useTranslation()
  const [asking, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('imports.startOver')}
      </Button>
      {asking ? (
        <Dialog title={t('imports.startOverTitle')} onClose={close}>
          <p>{t('imports.startOverText')}</p>
          <DialogButtons>
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                close()
                onConfirm()
              }}
            >
              {t('imports.startOver')}
            </Button>
          </DialogButtons>
        </Dialog>
      ) : null}
    </>
  )
}
