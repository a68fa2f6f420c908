import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './unit-events.module.css'

/** Throws away what is being prepared, after asking. */
export function DiscardEvent({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation()
  const [isAsked, { open, close }] = useDisclosure(false)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    close()
    onDiscard()
  }
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('unitEvents.wizard.discard')}
      </Button>
      {isAsked ? (
        <Dialog title={t('unitEvents.wizard.discardTitle')} onClose={close}>
          <form className={css.form} onSubmit={send}>
            <p className={css.noticeText}>{t('unitEvents.wizard.discardText')}</p>
            <DialogButtons>
              <Button autoFocus variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" color="red">
                {t('unitEvents.wizard.discard')}
              </Button>
            </DialogButtons>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}
