import type { PlanDetail } from '@trongtam/client'
import { Link } from '@tanstack/react-router'
import { formatDate, formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StandingTag } from '#lib/tags.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './plans.module.css'

/** The theme with all its sources, the issuing document, the template: where the plan comes from. */
export function PlanHeader({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  return (
    <div className={css.header}>
      <section className={css.theme} aria-label={t('plans.head.theme')}>
        <h2 className={css.label}>{t('plans.head.theme')}</h2>
        <p className={css.themeText}>{plan.theme ?? t('plans.head.noTheme')}</p>
        <ThemeSources plan={plan} />
      </section>
      <PlanFacts plan={plan} />
    </div>
  )
}

function ThemeSources({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  if (plan.themes.length === 0) return null
  return (
    <>
      {plan.themeConflict ? (
        <Notice tone="warn" title={t('plans.head.conflict')}>
          {t('plans.head.conflictText')}
        </Notice>
      ) : null}
      <ul className={css.sources} aria-label={t('plans.head.sources')}>
        {plan.themes.map((theme) => (
          <li key={`${theme.documentId} ${theme.text}`}>
            {plan.themeConflict ? <span className={css.sourceText}>“{theme.text}”</span> : null}
            <span className={css.meta}>
              <StandingTag standing={theme.standing} />
              {theme.chosen && plan.themeConflict ? <Tag tone="good">{t('plans.head.chosen')}</Tag> : null}
              <DocumentLink documentId={theme.documentId}>{theme.source}</DocumentLink>
              {theme.issuedOn ? <span>{formatDate(theme.issuedOn)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
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

/** A document of the register by name; without a record only its name. */
export function DocumentLink({ documentId, children }: { readonly documentId: string | null; readonly children: ReactNode }) {
  const { slug } = useTenant()
  if (documentId === null) return <span>{children}</span>
  return (
    <Link to="/t/$slug/documents/$documentId" params={{ slug, documentId }} className={css.link}>
      {children}
    </Link>
  )
}
