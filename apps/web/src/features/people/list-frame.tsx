import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import type { IconName } from '#ui/icon.tsx'
import { PathLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import type { PeopleSearch } from './people-search.ts'

interface ListFrameProps<Row> {
  readonly title: string
  readonly search: PeopleSearch
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>>
  readonly empty: { readonly title: string; readonly text: string; readonly icon: IconName }
  readonly children: (rows: readonly Row[]) => ReactNode
}

/** A paged list in all its states: coming, failed, empty, nothing found, rows. */
export function ListFrame<Row>({ title, search, query, empty, children }: ListFrameProps<Row>) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  const isNarrowed = Boolean(search.q ?? search.unit ?? search.role ?? search.state)
  const content = () => {
    if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
    if (!data) return <LoadingState lines={8} />
    if (rows.length === 0 && isNarrowed)
      return (
        <EmptyState title={t('people.noMatch')} text={t('people.noMatchText')} icon="search">
          <PathLink to={`/t/${slug}/people`} search={{ tab: search.tab }}>
            {t('people.clear')}
          </PathLink>
        </EmptyState>
      )
    if (rows.length === 0) return <EmptyState {...empty} />
    return (
      <>
        {children(rows)}
        <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      </>
    )
  }
  return (
    <Section title={title} flush>
      {content()}
    </Section>
  )
}
