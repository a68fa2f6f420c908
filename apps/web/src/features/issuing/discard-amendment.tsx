import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './issuing.module.css'
import { useDiscardAmendment, useReloadPlan } from './queries.ts'
import { StepFailure } from './step-failure.tsx'

/** Asks before everything since the last edition is thrown away. */
export function DiscardAmendment({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const address = { slug, planId: plan.id }
  const discard = useDiscardAmendment(address)
  const reload = useReloadPlan(address)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    discard.reset()
    reload()
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!discard.isPending) void discard.mutateAsync({ version: plan.version }).then(close, () => undefined)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('issuing.discard.open')}
      </Button>
      {isOpen ? (
        <Dialog title={t('issuing.discard.title')} onClose={close}>
          <form className={css.form} onSubmit={send}>
            <p className={css.text}>{t('issuing.discard.text', { edition: plan.edition })}</p>
            <StepFailure error={discard.isPending ? null : discard.error} />
            <DialogButtons>
              <Button autoFocus variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" color="red" aria-disabled={discard.isPending}>
                {discard.isPending ? t('issuing.discard.sending') : t('issuing.discard.send')}
              </Button>
            </DialogButtons>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}
