import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useReloadPlan, useReturnPlan } from './queries.ts'

/** The leader gives back what was submitted, and says why. */
export function ReturnPlan({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const address = { slug, planId: plan.id }
  const giveBack = useReturnPlan(address)
  const reload = useReloadPlan(address)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    giveBack.reset()
    reload()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('issuing.return.open')}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t('issuing.return.title')}
          text={t('issuing.return.text')}
          label={t('issuing.return.label')}
          missing={t('issuing.return.missing')}
          send={t('issuing.return.send')}
          sending={t('issuing.return.sending')}
          rows={4}
          maxLength={2000}
          isPending={giveBack.isPending}
          error={giveBack.error}
          onSend={(reason) => void giveBack.mutateAsync({ reason, version: plan.version }).then(close, () => undefined)}
          onClose={close}
        />
      ) : null}
    </>
  )
}
