import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { isAmendable } from './plan-state.ts'
import { useAmendPlan, useReloadPlan } from './queries.ts'

/** The button that begins an amendment of what is issued; nothing for whom, or when, that cannot be. */
export function AmendPlan({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const address = { slug, planId: plan.id }
  const amend = useAmendPlan(address)
  const reload = useReloadPlan(address)
  const [isOpen, setOpen] = useState(false)
  if (!isAmendable(plan) || !may('plan.amend')) return null
  const close = () => {
    setOpen(false)
    amend.reset()
    reload()
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={() => setOpen(true)}>
        {t('issuing.amend.open')}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t('issuing.amend.title')}
          text={t('issuing.amend.text', { edition: plan.edition })}
          label={t('issuing.amend.label')}
          missing={t('issuing.amend.missing')}
          send={t('issuing.amend.send')}
          sending={t('issuing.amend.sending')}
          grave={false}
          rows={4}
          maxLength={2000}
          isPending={amend.isPending}
          error={amend.error}
          onSend={(reason) => void amend.mutateAsync({ reason, version: plan.version }).then(close, () => undefined)}
          onClose={close}
        />
      ) : null}
    </>
  )
}
