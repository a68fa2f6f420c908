import type { UnitEventSummary } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'

/** The document an event rests on: of the register, or as it was typed. */
export function EventDocument({ event: { documentId, documentWords } }: { readonly event: Pick<UnitEventSummary, 'documentId' | 'documentWords'> }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (documentId === null) return documentWords ?? t('unitEvents.noDocument')
  return (
    <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId }} inherit>
      {documentWords ?? t('unitEvents.column.document')}
    </TextLink>
  )
}
