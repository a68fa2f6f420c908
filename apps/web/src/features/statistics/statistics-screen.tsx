import type { Statistic } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { ChangeChart } from './change-chart.tsx'
import { statisticsQuery } from './queries.ts'
import { StatisticTable } from './statistic-table.tsx'

interface StatisticsScreenProps {
  readonly schoolYear: string | undefined
  readonly onSchoolYear: (schoolYear: string | undefined) => void
}

/** Schools, classes, pupils and teachers, year by year. */
export function StatisticsScreen({ schoolYear, onSchoolYear }: StatisticsScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: all } = useSuspenseInfiniteQuery(statisticsQuery(slug))
  const known = all.pages.flatMap((page) => page.items.map((row) => row.schoolYear))
  const years = [...new Set([...known, ...(schoolYear ? [schoolYear] : [])])].toSorted().toReversed()
  return (
    <Page
      title={t('statistics.title')}
      help={t('statistics.help')}
      actions={
        known.length === 0 ? null : (
          <NativeSelect
            label={t('statistics.filter')}
            value={schoolYear ?? ''}
            onChange={(event) => onSchoolYear(event.currentTarget.value || undefined)}
            data={[{ value: '', label: t('statistics.allYears') }, ...years]}
          />
        )
      }
    >
      {known.length === 0 ? (
        <Section title={t('statistics.title')} flush>
          <EmptyState title={t('statistics.empty')} text={t('statistics.emptyText')} icon="numbers" />
        </Section>
      ) : (
        <Years schoolYear={schoolYear} />
      )}
    </Page>
  )
}

function Years({ schoolYear }: { readonly schoolYear: string | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(statisticsQuery(slug, schoolYear))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    return (
      <Section title={t('statistics.title')} flush>
        <EmptyState title={t('statistics.emptyYear', { year: schoolYear ?? '' })} text={t('statistics.emptyYearText')} icon="numbers" />
      </Section>
    )
  }
  return (
    <>
      {[...Map.groupBy(rows, (row) => row.schoolYear)].map(([year, ofYear]) => (
        <Year key={year} year={year} rows={ofYear} />
      ))}
      {hasNextPage ? <MoreRows shown={rows.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
    </>
  )
}

function Year({ year, rows }: { readonly year: string; readonly rows: readonly Statistic[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('statistics.table', { year })} flush>
      <StatisticTable year={year} rows={rows} />
      <ChangeChart year={year} rows={rows} />
    </Section>
  )
}
