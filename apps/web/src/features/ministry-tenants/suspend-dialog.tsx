import type { TenantSummary } from '@trongtam/client'
import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './ministry-tenants.module.css'
import { useSuspend } from './queries.ts'

/** Suspends a province, with the reason that goes into its own audit. */
export function SuspendDialog({ tenant, onClose }: { readonly tenant: TenantSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const suspend = useSuspend(slug)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!isMissing && !suspend.isPending)
      void suspend.mutateAsync({ tenantId: tenant.id, version: tenant.version, reason: reason.trim() }).then(onClose, () => undefined)
  }
  const failure = suspend.error && !suspend.isPending ? failureCode(suspend.error) : null
  return (
    <Dialog title={t('ministryTenants.suspendTitle', { name: tenant.name })} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('ministryTenants.suspendText')}</p>
        <Textarea
          autoFocus
          label={t('ministryTenants.suspendReason')}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isChecked && isMissing ? t('ministryTenants.reasonMissing') : undefined}
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
          <Button type="submit" color="red" aria-disabled={suspend.isPending}>
            {suspend.isPending ? t('ministryTenants.suspending') : t('ministryTenants.suspend')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
