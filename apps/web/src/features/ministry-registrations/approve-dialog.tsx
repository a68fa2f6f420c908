import type { RegistrationDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './ministry-registrations.module.css'
import { useApprove } from './queries.ts'

/** Says what approving begins, and begins it. */
export function ApproveDialog({ asked, onClose }: { readonly asked: RegistrationDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const approve = useApprove(slug)
  const failure = approve.error && !approve.isPending ? failureCode(approve.error) : null
  const send = () => {
    // The promise, not a callback: the buttons are gone as soon as the sign-up reads as decided.
    if (!approve.isPending) void approve.mutateAsync({ registrationId: asked.id, version: asked.version }).then(onClose, () => undefined)
  }
  return (
    <Dialog title={t('ministryRegistrations.approveTitle', { province: asked.province })} onClose={onClose}>
      <div className={css.form}>
        <p className={css.text}>{t('ministryRegistrations.approveText', { name: asked.contactName, email: asked.email })}</p>
        {failure ? (
          <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
            {t(`refusals.${failure}.next`)}
          </Notice>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={send} aria-disabled={approve.isPending}>
            {approve.isPending ? t('ministryRegistrations.approving') : t('ministryRegistrations.approve')}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
