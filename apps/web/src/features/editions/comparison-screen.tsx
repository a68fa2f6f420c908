import { useSuspenseQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { planQuery } from '#lib/plan-query.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { ComparisonSearch } from './comparison-search.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { ExportComparison, PrintButton } from './export-buttons.tsx'
import { comparisonQuery, type PlanAddress } from './queries.ts'

/** The comparison table (biểu so sánh) of two editions, or of one and its amendment. */
export function ComparisonScreen({ slug, planId, search }: PlanAddress & { readonly search: ComparisonSearch }) {
  const { t } = useTranslation()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const { data: compared } = useSuspenseQuery(comparisonQuery({ slug, planId }, search))
  const { from, to } = compared
  return (
    <Page
      title={t('editions.table.title')}
      help={t('editions.table.help')}
      over={
        <>
          {t('common.schoolYear', { year: plan.schoolYear })}{' '}
          <span>{to === null ? t('editions.table.betweenDraft', { from }) : t('editions.table.between', { from, to })}</span>
        </>
      }
      actions={
        <>
          <ButtonLink to="/t/$slug/plans/$planId/editions" params={{ slug, planId }} variant="default">
            {t('editions.title')}
          </ButtonLink>
          <ExportComparison address={{ slug, planId }} schoolYear={plan.schoolYear} from={from} to={to} />
          <PrintButton />
        </>
      }
    >
      <Section title={plan.title} help={t('editions.table.count', { n: formatNumber(compared.rows.length) })} flush>
        {compared.rows.length === 0 ? (
          <EmptyState title={t('editions.table.none')} text={t('editions.table.noneText')} icon="check" />
        ) : (
          <ComparisonTable rows={compared.rows} />
        )}
      </Section>
    </Page>
  )
}
