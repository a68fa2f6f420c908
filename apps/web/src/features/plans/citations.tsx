import type { PlanNodeDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DocumentLink } from './document-link.tsx'
import css from './node-panel.module.css'
import { Part } from './part.tsx'

/** The places in documents that this one node rests on. */
export function Citations({ citations }: Pick<PlanNodeDetail, 'citations'>) {
  const { t } = useTranslation()
  return (
    <Part title={t('plans.node.citations')}>
      {citations.length === 0 ? (
        <p className={css.none}>{t('plans.node.noCitations')}</p>
      ) : (
        <ul className={css.list}>
          {citations.map((citation) => (
            <li key={`${citation.documentId} ${citation.place}`}>
              <DocumentLink documentId={citation.documentId}>{citation.name}</DocumentLink>
              <p className={css.meta}>
                {citation.place ? <strong>{citation.place}</strong> : null}
                {citation.numberSymbol ? <span>{citation.numberSymbol}</span> : null}
                {citation.issuedOn ? <span>{formatDate(citation.issuedOn)}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
