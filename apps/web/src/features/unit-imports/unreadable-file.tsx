import { useTranslation } from 'react-i18next'
import type { RefusalError } from '#lib/refusal-error.ts'
import { Notice } from '#ui/notice.tsx'

const reasons = ['old-xls', 'not-xlsx', 'unsafe', 'too-large', 'too-many-rows', 'damaged', 'empty', 'columns', 'old-template'] as const

/** Why a file was not read, and what to do with it. */
export function UnreadableFile({ error: { detail } }: { readonly error: RefusalError }) {
  const { t } = useTranslation()
  const reason = reasons.find((known) => known === detail['reason']) ?? 'damaged'
  const missing = Array.isArray(detail['missing']) ? detail['missing'].join(', ') : ''
  return (
    <Notice tone="bad" alert title={t('refusals.workbook-unreadable.title')}>
      {t(`unitImports.unreadable.${reason}`, { missing })}
    </Notice>
  )
}
