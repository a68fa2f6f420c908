import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useWithdrawRevision } from './queries.ts'

interface WithdrawDialogProps {
  readonly templateId: string
  readonly revision: number
  readonly onClose: () => void
}

/** Withdraws the latest revision, with the reason every province will read. */
export function WithdrawDialog({ templateId, revision, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const withdraw = useWithdrawRevision(slug, templateId)
  return (
    <ReasonDialog
      title={t('templates.withdrawTitle', { revision })}
      text={t('templates.withdrawText')}
      label={t('templates.withdrawReason')}
      missing={t('templates.withdrawReasonMissing')}
      send={t('templates.withdraw')}
      sending={t('templates.withdrawing')}
      rows={3}
      maxLength={1000}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onSend={(reason) => withdraw.mutate({ revision, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
