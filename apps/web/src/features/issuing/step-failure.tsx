import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** Why a step was not taken; where somebody was faster, that the plan has been read anew. */
export function StepFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!isRefusal(error, 'version-stale')) return <FormFailure error={error} />
  return (
    <Notice tone="warn" alert title={t('issuing.changed')}>
      {t('issuing.changedText')}
    </Notice>
  )
}
