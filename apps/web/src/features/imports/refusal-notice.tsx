import { useTranslation } from 'react-i18next'
import { failureCode, RefusalError } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

/** Why the server refused, in its own sentence where it gives one; what was typed stays. */
export function RefusalNotice({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const code = failureCode(error)
  const { detail, fields, requestId } = error instanceof RefusalError ? error : { detail: {}, fields: [], requestId: null }
  const said = 'message' in detail && typeof detail.message === 'string' ? detail.message : null
  return (
    <Notice tone="bad" alert title={t(`refusals.${code}.title`)}>
      <p style={{ margin: 0 }}>{said ?? t(`refusals.${code}.next`)}</p>
      {fields.length > 0 ? <p style={{ margin: 0 }}>{t('imports.refusedFields', { fields: fields.map((field) => field.path).join(', ') })}</p> : null}
      {requestId && code === 'internal' ? <p style={{ margin: 0 }}>{t('common.requestId', { id: requestId })}</p> : null}
    </Notice>
  )
}
