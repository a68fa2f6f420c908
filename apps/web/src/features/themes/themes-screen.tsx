import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { themesQuery } from './queries.ts'
import { YearTheme } from './year-theme.tsx'

/** The themes of the province year by year, each beside the ministry's and with all its sources. */
export function ThemesScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('themes.title')} help={t('themes.help')}>
      <Years />
    </Page>
  )
}

function Years() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(themesQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  const years = data.pages.flatMap((page) => page.items)
  if (years.length === 0) {
    return (
      <Section title={t('themes.title')} flush>
        <EmptyState title={t('themes.empty')} text={t('themes.emptyText')} icon="plan">
          <TextLink to="/t/$slug" params={{ slug }}>
            {t('common.backHome')}
          </TextLink>
        </EmptyState>
      </Section>
    )
  }
  return (
    <>
      {years.map((year) => (
        <YearTheme key={year.planId} year={year} />
      ))}
      {hasNextPage ? <MoreRows shown={years.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
    </>
  )
}
