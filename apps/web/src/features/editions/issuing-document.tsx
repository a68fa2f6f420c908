import type { EditionSummary } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import css from './editions.module.css'

/** The document by which an edition was issued: number, date, and whether its file is kept. */
export function IssuingDocument({ document }: Pick<EditionSummary, 'document'>) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (!document) return <span className={css.quiet}>{t('editions.noDocument')}</span>
  return (
    <>
      <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId: document.id }} inherit underline="always">
        {document.numberSymbol ?? t('editions.noNumber')}
      </TextLink>
      {document.issuedOn ? ` ${t('editions.dated', { date: formatDate(document.issuedOn) })}` : null}
      {document.hasFile ? <span className={css.more}>{t('editions.hasFile')}</span> : null}
    </>
  )
}
