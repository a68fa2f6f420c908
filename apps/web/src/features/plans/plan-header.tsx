import type { PlanDetail } from '@trongtam/client'
import { Link } from '@tanstack/react-router'
import { formatDate, formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DocumentLink } from './document-link.tsx'
import css from './plans.module.css'
import { Theme } from './theme.tsx'

/** The theme with all its sources, the issuing document, the template: where the plan comes from. */
export function PlanHeader({ plan }: { readonly plan: PlanDetail }) {
  return (
    <div className={css.header}>
      <Theme plan={plan} />
      <PlanFacts plan={plan} />
    </div>
  )
}

function PlanFacts({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { document, template, counts } = plan
  const fact = (label: string, content: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{content}</dd>
    </div>
  )
  return (
    <dl className={css.facts} aria-label={t('plans.head.facts')}>
      {fact(
        plan.status === 'draft' && document ? t('plans.head.sourceDocument') : t('plans.head.document'),
        document ? (
          <>
            <DocumentLink documentId={document.id}>{document.numberSymbol ?? t('plans.head.noNumber')}</DocumentLink>
            {document.issuedOn ? `, ${formatDate(document.issuedOn)}` : null}
          </>
        ) : (
          t('plans.head.noDocument')
        ),
      )}
      {fact(
        t('plans.head.template'),
        template ? (
          <Link to="/t/$slug/templates/$templateId" params={{ slug, templateId: template.id }} className={css.link}>
            {t('plans.head.templateText', { year: template.schoolYear, revision: template.revision })}
          </Link>
        ) : (
          t('plans.head.noTemplate')
        ),
      )}
      {fact(
        t('plans.head.origins'),
        t('plans.head.originCounts', { inherited: formatNumber(counts.inherited), adapted: formatNumber(counts.adapted), local: formatNumber(counts.local) }),
      )}
      {fact(
        t('plans.head.published'),
        plan.publishedRevision === null ? t('plans.head.notPublished') : t('plans.publishedRevision', { revision: plan.publishedRevision }),
      )}
    </dl>
  )
}
