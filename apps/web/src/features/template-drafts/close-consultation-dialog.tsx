import type { TemplateDraft } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useCloseConsultation } from './queries.ts'

interface CloseConsultationDialogProps {
  readonly draft: TemplateDraft
  readonly version: number
  readonly onClose: () => void
}

/** Takes a draft out of the provinces' sight. */
export function CloseConsultationDialog({ draft, version, onClose }: CloseConsultationDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const close = useCloseConsultation({ slug, draftId: draft.id })
  return (
    <ConfirmDialog
      title={t('templateDrafts.consultation.closeTitle')}
      text={t('templateDrafts.consultation.closeText')}
      send={t('templateDrafts.consultation.close')}
      isPending={close.isPending}
      error={close.error}
      onSend={() => close.mutate(version, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
