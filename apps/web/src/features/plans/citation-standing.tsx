import type { Citation } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { DocumentStateTag } from '#lib/register/document-state-tag.tsx'
import { DocumentLink } from './document-link.tsx'

/** Whether a basis still stands, and which document replaced or ended it. */
export function CitationStanding({ citation }: { readonly citation: Citation }) {
  const { t } = useTranslation()
  const { standing, replacedBy } = citation
  if (!replacedBy || (standing !== 'replaced' && standing !== 'repealed')) return <DocumentStateTag state={standing} />
  return (
    <span>
      <DocumentStateTag state={standing} /> {t(standing === 'replaced' ? 'register.replacedBy' : 'register.repealedBy')}{' '}
      <DocumentLink documentId={replacedBy.documentId} amongWords>
        {replacedBy.name}
      </DocumentLink>
    </span>
  )
}
