import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { unitClassesQuery } from './queries.ts'

/** Classes of units and how many each means today. */
export function UnitClasses() {
  const { t } = useTranslation()
  return (
    <Section title={t('units.classes')} help={t('units.classesHelp')} flush>
      <ClassTable />
    </Section>
  )
}

function ClassTable() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(unitClassesQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={4} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('units.noClasses')} text={t('units.noClassesText')} icon="unit" />
  return (
    <>
      <DataTable
        caption={t('units.classes')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: t('units.className'), cell: (row) => row.name, minWidth: '14rem' },
          { key: 'members', head: t('units.members'), number: true, cell: (row) => formatNumber(row.memberCount) },
        ]}
      />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}
