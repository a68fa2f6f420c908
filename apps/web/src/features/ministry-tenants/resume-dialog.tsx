import type { TenantSummary } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './ministry-tenants.module.css'
import { useResume } from './queries.ts'

/** Lets a suspended province go on. */
export function ResumeDialog({ tenant, onClose }: { readonly tenant: TenantSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const resume = useResume(slug)
  const send = () => {
    if (!resume.isPending) void resume.mutateAsync({ tenantId: tenant.id, version: tenant.version }).then(onClose, () => undefined)
  }
  const failure = resume.error && !resume.isPending ? failureCode(resume.error) : null
  return (
    <Dialog title={t('ministryTenants.resumeTitle', { name: tenant.name })} onClose={onClose}>
      <div className={css.form}>
        <p className={css.text}>{t('ministryTenants.resumeText')}</p>
        {failure ? (
          <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
            {t(`refusals.${failure}.next`)}
          </Notice>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={send} aria-disabled={resume.isPending}>
            {resume.isPending ? t('ministryTenants.resuming') : t('ministryTenants.resume')}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
