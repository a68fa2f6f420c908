import type { Publication } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useWithdraw } from './queries.ts'

/** Withdraws a publication, with the reason the ministry will read. */
export function WithdrawDialog({ publication, onClose }: { readonly publication: Publication; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const withdraw = useWithdraw(slug)
  const name = t('publications.yearRevision', { year: publication.schoolYear, revision: publication.revision })
  return (
    <ReasonDialog
      title={t('publications.withdrawTitle', { revision: name })}
      text={t('publications.withdrawText')}
      label={t('publications.withdrawReason')}
      missing={t('publications.reasonMissing')}
      send={t('publications.withdraw')}
      sending={t('publications.withdrawing')}
      rows={2}
      maxLength={500}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onSend={(reason) => withdraw.mutate({ publicationId: publication.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
