import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** What went wrong and what to do next; nothing where nothing did. */
export function RefusalNotice({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const code = failureCode(error)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {t(`refusals.${code}.next`)}
    </Notice>
  )
}
