import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** Why a form was not saved, and what to do next; what was typed is still in it. */
export function FormRefusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const code = failureCode(error)
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      {t(`refusals.${code}.next`)}
    </Notice>
  )
}
