import { useTranslation } from 'react-i18next'
import { failureCode, RefusalError } from './refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** Why a form was not saved, and what to do next; what was typed is still in it. */
export function FormFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  // A stale version is told by showing both texts.
  if (!error || failureCode(error) === 'version-stale') return null
  const code = failureCode(error)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {t(`refusals.${code}.next`)}
      {code === 'internal' && error instanceof RefusalError && error.requestId ? ` ${t('common.requestId', { id: error.requestId })}` : null}
    </Notice>
  )
}
