import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planQuery } from '#lib/plan-query.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { MoreRows } from '#ui/data-table.tsx'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { CompareForm } from './compare-form.tsx'
import { EditionTable } from './edition-table.tsx'
import { ExportPlan } from './export-buttons.tsx'
import { editionsQuery, type PlanAddress } from './queries.ts'

/** What was issued, each with its document and hash; any two of them side by side. */
export function EditionsScreen({ slug, planId }: PlanAddress) {
  const { t } = useTranslation()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(editionsQuery({ slug, planId }))
  const editions = data.pages.flatMap((page) => page.items)
  const isDrafting = plan.stage !== 'settled'
  return (
    <Page
      title={t('editions.title')}
      help={t('editions.help')}
      over={
        <>
          {t('common.schoolYear', { year: plan.schoolYear })} <StatusTag status={plan.status} /> <StageTag {...plan} />
        </>
      }
      actions={
        <>
          <ButtonLink to="/t/$slug/plans/$planId" params={{ slug, planId }} variant="default">
            {t('editions.toPlan')}
          </ButtonLink>
          {isDrafting ? <ExportPlan plan={plan} edition={null} /> : null}
        </>
      }
    >
      <Section title={t('editions.list')} flush>
        {editions.length === 0 ? (
          <EmptyState title={t('editions.empty')} text={t('editions.emptyText')} icon="document" />
        ) : (
          <>
            <EditionTable plan={plan} rows={editions} />
            {hasNextPage ? <MoreRows shown={editions.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
          </>
        )}
      </Section>
      {editions.length > 0 ? (
        <Section title={t('editions.compare.title')} help={t('editions.compare.help')}>
          <CompareForm slug={slug} planId={planId} numbers={editions.map(({ number }) => number)} isAmending={isDrafting} />
        </Section>
      ) : null}
    </Page>
  )
}
