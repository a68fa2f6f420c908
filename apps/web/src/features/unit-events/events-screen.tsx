import type { UnitEventSummary } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { dayStanding } from '#lib/units/day-standing.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { ButtonLink, PathLink, TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { EventFilters } from './event-filters.tsx'
import type { EventsSearch } from './event-search.ts'
import { EventTable } from './event-table.tsx'
import { eventsQuery } from './queries.ts'

interface EventsScreenProps {
  readonly search: EventsSearch
  readonly onSearch: (search: EventsSearch) => void
}

/** The events upon units: those still to come first, then those in force, the latest first. */
export function EventsScreen({ search, onSearch }: EventsScreenProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  return (
    <Page
      title={t('unitEvents.title')}
      help={t('unitEvents.help')}
      over={
        <TextLink to="/t/$slug/units" params={{ slug }} inherit>
          ← {t('units.back')}
        </TextLink>
      }
      actions={
        may('unit.edit') ? (
          <ButtonLink to="/t/$slug/units/events/new" params={{ slug }} search={{}}>
            {t('unitEvents.create')}
          </ButtonLink>
        ) : null
      }
    >
      <EventFilters search={search} onSearch={onSearch} />
      <EventLists search={search} />
    </Page>
  )
}

function EventLists({ search }: { readonly search: EventsSearch }) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(eventsQuery(slug, search))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <NoEvents isNarrowed={Object.keys(search).length > 0} />
  const upcoming = rows.filter((row) => isUpcoming(row, today)).toReversed()
  const past = rows.filter((row) => !isUpcoming(row, today))
  return (
    <>
      {upcoming.length > 0 ? (
        <Section title={t('unitEvents.list.upcoming')} help={t('unitEvents.list.upcomingHelp')} flush>
          <EventTable caption={t('unitEvents.list.upcoming')} events={upcoming} />
        </Section>
      ) : null}
      <Section title={t('unitEvents.list.past')} flush>
        {past.length > 0 ? <EventTable caption={t('unitEvents.list.past')} events={past} /> : null}
        <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      </Section>
    </>
  )
}

function isUpcoming({ on, undoneAt }: UnitEventSummary, today: string): boolean {
  return undoneAt === null && dayStanding(on, today) === 'future'
}

function NoEvents({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return isNarrowed ? (
    <EmptyState title={t('unitEvents.list.noMatch')} text={t('unitEvents.list.noMatchText')} icon="search">
      <PathLink to={`/t/${slug}/units/events`}>{t('unitEvents.list.clear')}</PathLink>
    </EmptyState>
  ) : (
    <EmptyState title={t('unitEvents.list.empty')} text={t('unitEvents.list.emptyText')} icon="clock" />
  )
}
