import type { Unit } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { PathLink, TextLink } from '#ui/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { unitsFoundQuery } from './queries.ts'
import { DemoTag, useUnitKind } from './unit-marks.tsx'
import type { UnitSearch } from './unit-search.ts'
import { lastDay } from './version-span.ts'

/** What a search or a kind finds, wherever it stands in the tree. */
export function UnitsFound({ search }: { readonly search: UnitSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(unitsFoundQuery(slug, search))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    return (
      <EmptyState title={t('units.noMatch')} text={t('units.noMatchText')} icon="search">
        <PathLink to={`/t/${slug}/units`} search={{ on: search.on }}>
          {t('units.clear')}
        </PathLink>
      </EmptyState>
    )
  }
  const span = ({ validFrom, validTo }: Unit) =>
    validTo ? t('units.span', { from: formatDate(validFrom), to: formatDate(lastDay(validTo)) }) : t('units.since', { from: formatDate(validFrom) })
  return (
    <>
      <DataTable
        caption={t('units.found')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: t('units.column.name'),
            minWidth: '15rem',
            cell: (row) => (
              <>
                <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: row.id }} inherit>
                  {row.name}
                </TextLink>{' '}
                <DemoTag unit={row} />
              </>
            ),
          },
          { key: 'kind', head: t('units.column.kind'), cell: unitKind, minWidth: '11rem' },
          { key: 'parent', head: t('units.column.parent'), cell: (row) => row.parentName ?? '–', minWidth: '11rem' },
          { key: 'valid', head: t('units.column.valid'), cell: span, minWidth: '11rem' },
        ]}
      />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}
