import type { Registration } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { type RegistrationState, registrationsQuery, registrationStates } from './queries.ts'
import { StateTag } from './state-tag.tsx'

interface RegistrationsScreenProps {
  readonly state: RegistrationState | undefined
  readonly onState: (state: RegistrationState | undefined) => void
}

/** The ministry's list of sign-ups. */
export function RegistrationsScreen({ state, onState }: RegistrationsScreenProps) {
  const { t } = useTranslation()
  return (
    <Page title={t('ministryRegistrations.title')} help={t('ministryRegistrations.help')}>
      <FilterBar label={t('ministryRegistrations.filter')}>
        <NativeSelect
          label={t('ministryRegistrations.state')}
          value={state ?? ''}
          onChange={(event) => onState(registrationStates.find((known) => known === event.currentTarget.value))}
          data={[{ value: '', label: t('common.all') }, ...registrationStates.map((value) => ({ value, label: t(`ministryRegistrations.states.${value}`) }))]}
        />
      </FilterBar>
      <Section title={t('ministryRegistrations.list')} flush>
        <Registrations state={state} />
      </Section>
    </Page>
  )
}

function Registrations({ state }: { readonly state: RegistrationState | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(registrationsQuery(slug, state))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0 && state) return <EmptyState title={t('ministryRegistrations.noneSuch')} text={t('ministryRegistrations.noneSuchText')} icon="search" />
  if (rows.length === 0) return <EmptyState title={t('ministryRegistrations.empty')} text={t('ministryRegistrations.emptyText')} icon="document" />
  return (
    <>
      <RegistrationTable rows={rows} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}

function RegistrationTable({ rows }: { readonly rows: readonly Registration[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <DataTable
      caption={t('ministryRegistrations.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'province',
          head: t('ministryRegistrations.province'),
          cell: (row) => (
            <TextLink to="/t/$slug/registrations/$registrationId" params={{ slug, registrationId: row.id }}>
              {row.province}
            </TextLink>
          ),
          minWidth: '12rem',
        },
        { key: 'state', head: t('ministryRegistrations.state'), cell: (row) => <StateTag state={row.status} />, minWidth: '8rem' },
        { key: 'department', head: t('ministryRegistrations.department'), cell: (row) => row.officialName, minWidth: '16rem' },
        { key: 'contact', head: t('ministryRegistrations.contact'), cell: (row) => row.contactName, minWidth: '10rem' },
        { key: 'askedAt', head: t('ministryRegistrations.askedAt'), cell: (row) => formatTime(row.createdAt), minWidth: '9rem' },
      ]}
    />
  )
}
