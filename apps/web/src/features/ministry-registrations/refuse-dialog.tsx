import type { RegistrationDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useRefuse } from './queries.ts'

/** Refuses with the reason the applicant will read. */
export function RefuseDialog({ asked, onClose }: { readonly asked: RegistrationDetail; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const refuse = useRefuse(slug)
  return (
    <ReasonDialog
      title={t('ministryRegistrations.refuseTitle', { province: asked.province })}
      text={t('ministryRegistrations.refuseText')}
      label={t('ministryRegistrations.refuseReason')}
      missing={t('ministryRegistrations.reasonMissing')}
      send={t('ministryRegistrations.refuse')}
      sending={t('ministryRegistrations.refusing')}
      rows={3}
      maxLength={1000}
      isPending={refuse.isPending}
      error={refuse.error}
      onSend={(reason) => void refuse.mutateAsync({ registrationId: asked.id, version: asked.version, reason }).then(onClose, () => undefined)}
      onClose={onClose}
    />
  )
}
