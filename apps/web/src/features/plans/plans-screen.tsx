import type { PlanSummary } from '@trongtam/client'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { type Column, DataTable, MoreRows } from '#ui/data-table.tsx'
import { PathLink, TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './plans.module.css'
import { plansQuery } from './queries.ts'

/** The plans of a province: of one school year at most one is issued, drafts may stand beside it. */
export function PlansScreen() {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(plansQuery(slug))
  const plans = data.pages.flatMap((page) => page.items)
  const columns = useColumns(slug)
  return (
    <Page title={t('plans.title')} help={t('plans.listHelp')}>
      <Section title={t('plans.list')} flush>
        {plans.length === 0 ? (
          <EmptyState title={t('plans.listEmpty')} text={t('plans.listEmptyText')} icon="plan">
            {may('document.import') ? <PathLink to={`/t/${slug}/import`}>{t('plans.importDocument')}</PathLink> : null}
          </EmptyState>
        ) : (
          <>
            <DataTable caption={t('plans.list')} columns={columns} rows={plans} rowKey={(plan) => plan.id} />
            {hasNextPage ? <MoreRows shown={plans.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
          </>
        )}
      </Section>
    </Page>
  )
}

function useColumns(slug: string): Column<PlanSummary>[] {
  const { t } = useTranslation()
  const figure = (key: 'tasks' | 'targets' | 'withoutLead' | 'withoutDue' | 'withoutTarget'): Column<PlanSummary> => ({
    key,
    head: t(`plans.column.${key}`),
    number: true,
    cell: ({ counts }) => formatNumber(counts[key]),
  })
  return [
    {
      key: 'plan',
      head: t('plans.column.plan'),
      minWidth: '18rem',
      cell: (plan) => (
        <>
          <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: plan.id }} inherit fw={600}>
            {t('common.schoolYear', { year: plan.schoolYear })}
          </TextLink>
          <span className={css.beside}>
            <StatusTag status={plan.status} /> <StageTag {...plan} />{' '}
            {plan.revisionsBehind > 0 && plan.status !== 'closed' ? <Tag tone="warn">{t('plans.behind')}</Tag> : null}
          </span>
          <span className={css.cellMore}>{plan.theme ?? plan.title}</span>
        </>
      ),
    },
    {
      key: 'document',
      head: t('plans.column.document'),
      minWidth: '10rem',
      cell: (plan) => <IssuingDocument plan={plan} />,
    },
    figure('tasks'),
    figure('targets'),
    figure('withoutLead'),
    figure('withoutDue'),
    figure('withoutTarget'),
    {
      key: 'published',
      head: t('plans.column.published'),
      minWidth: '7.5rem',
      cell: ({ publishedRevision }) =>
        publishedRevision === null ? (
          <span className={css.muted}>{t('plans.head.notPublished')}</span>
        ) : (
          t('plans.publishedRevision', { revision: publishedRevision })
        ),
    },
  ]
}

/** The document of a plan; for a draft, what it was made from, so that two of one year are told apart. */
function IssuingDocument({ plan: { status, document, template } }: { readonly plan: PlanSummary }) {
  const { t } = useTranslation()
  const isDraft = status === 'draft'
  if (!document) {
    return (
      <span className={css.muted}>
        {t('plans.head.noDocument')}
        {isDraft && template ? <span className={css.cellMore}>{t('plans.fromTemplate', { revision: template.revision })}</span> : null}
      </span>
    )
  }
  return (
    <>
      <span className={css.nowrap}>{document.numberSymbol ?? t('plans.head.noNumber')}</span>
      {document.issuedOn ? <span className={css.cellMore}>{formatDate(document.issuedOn)}</span> : null}
      {isDraft ? <span className={css.cellMore}>{t('plans.fromDocument')}</span> : null}
    </>
  )
}
