import type { UnitClass } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { RuleTags } from '#lib/units/rule-words.tsx'
import { type Column, DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import type { ClassSearch } from './class-search.ts'
import { unitClassesQuery } from './queries.ts'
import { useOwnKindNames } from './use-own-kind-names.ts'

/** Classes of units, each with its rule and how many units it means on the day. */
export function ClassList({ search }: { readonly search: ClassSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const ownKindNames = useOwnKindNames()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(unitClassesQuery(slug, search.on))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('unitClasses.none')} text={t('unitClasses.noneText')} icon="unit" />
  const columns: Column<UnitClass>[] = [
    {
      key: 'name',
      head: t('unitClasses.name'),
      minWidth: '13rem',
      cell: (row) => (
        <TextLink to="/t/$slug/units/classes/$unitClassId" params={{ slug, unitClassId: row.id }} search={search} inherit>
          {row.name}
        </TextLink>
      ),
    },
    { key: 'rule', head: t('unitClasses.rule'), minWidth: '16rem', cell: (row) => <RuleTags rule={row.rule} ownKindNames={ownKindNames} /> },
    { key: 'members', head: t('unitClasses.members'), number: true, cell: (row) => formatNumber(row.memberCount) },
    { key: 'used', head: t('unitClasses.used'), number: true, cell: (row) => formatNumber(row.usedCount) },
  ]
  return (
    <>
      <DataTable stacks caption={t('unitClasses.list')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}
