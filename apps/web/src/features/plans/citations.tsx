import type { PlanNodeDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useAddCitation } from './use-add-citation.tsx'
import { CitationStanding } from './citation-standing.tsx'
import { DocumentLink } from './document-link.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'
import { RemoveCitation } from './remove-citation.tsx'

interface CitationsProps {
  readonly node: Pick<PlanNodeDetail, 'id' | 'citations'>
  readonly editable: boolean
}

/** The places in documents that this one node rests on, each with whether it still stands. */
export function Citations({ node: { id, citations }, editable }: CitationsProps) {
  const { t } = useTranslation()
  const { button, form } = useAddCitation(id)
  return (
    <Part title={t('plans.node.citations')} action={editable ? button : null}>
      {citations.length === 0 ? (
        <p className={css.none}>{t('plans.node.noCitations')}</p>
      ) : (
        <ul className={css.list}>
          {citations.map((citation) => (
            <li key={citation.id} className={css.citation}>
              <div>
                <DocumentLink documentId={citation.documentId}>{citation.name}</DocumentLink>
                <p className={css.meta}>
                  {citation.place ? <strong>{citation.place}</strong> : null}
                  {citation.numberSymbol ? <span>{citation.numberSymbol}</span> : null}
                  {citation.issuedOn ? <span>{formatDate(citation.issuedOn)}</span> : null}
                  <CitationStanding citation={citation} />
                </p>
              </div>
              {editable ? <RemoveCitation citation={citation} /> : null}
            </li>
          ))}
        </ul>
      )}
      {editable ? form : null}
    </Part>
  )
}
