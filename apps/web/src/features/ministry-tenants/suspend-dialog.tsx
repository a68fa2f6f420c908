import type { TenantSummary } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useSuspend } from './queries.ts'

/** Suspends a province, with the reason that goes into its own audit. */
export function SuspendDialog({ tenant, onClose }: { readonly tenant: TenantSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const suspend = useSuspend(slug)
  return (
    <ReasonDialog
      title={t('ministryTenants.suspendTitle', { name: tenant.name })}
      text={t('ministryTenants.suspendText')}
      label={t('ministryTenants.suspendReason')}
      missing={t('ministryTenants.reasonMissing')}
      send={t('ministryTenants.suspend')}
      sending={t('ministryTenants.suspending')}
      rows={2}
      maxLength={1000}
      isPending={suspend.isPending}
      error={suspend.error}
      onSend={(reason) => void suspend.mutateAsync({ tenantId: tenant.id, version: tenant.version, reason }).then(onClose, () => undefined)}
      onClose={onClose}
    />
  )
}
