import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** Why something was not done with a draft; another editor may have been faster. */
export function DraftFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!isRefusal(error, 'version-stale')) return <FormFailure error={error} />
  return (
    <Notice tone="warn" alert title={t('templateDrafts.changed')}>
      {t('templateDrafts.changedText')}
    </Notice>
  )
}
