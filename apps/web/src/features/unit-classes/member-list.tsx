import type { UnitClassMember } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DemoTag, useUnitKind } from '#lib/units/unit-marks.tsx'
import { type Column, DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { classMembersQuery } from './queries.ts'
import css from './unit-classes.module.css'

/** The units a class means on a day, page after page. */
export function MemberList({ unitClassId, on }: { readonly unitClassId: string; readonly on: string | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(classMembersQuery(slug, unitClassId, on))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('unitClasses.noMembers')} text={t('unitClasses.noMembersText')} icon="unit" />
  const marks: Column<UnitClassMember> = { key: 'marks', head: t('unitClasses.marks'), minWidth: '9rem', cell: (row) => <Marks unit={row} /> }
  const columns: Column<UnitClassMember>[] = [
    {
      key: 'name',
      head: t('units.column.name'),
      minWidth: '14rem',
      cell: (row) => (
        <>
          <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: row.id }} inherit>
            {row.name}
          </TextLink>{' '}
          <DemoTag unit={row} />
        </>
      ),
    },
    { key: 'kind', head: t('units.column.kind'), minWidth: '15rem', cell: (row) => row.ownKindName ?? unitKind(row) },
    { key: 'parent', head: t('units.column.parent'), minWidth: '12rem', cell: (row) => row.parentName ?? '' },
    ...(rows.some(({ area, tags }) => area !== null || tags.length > 0) ? [marks] : []),
  ]
  return (
    <>
      <DataTable stacks caption={t('unitClasses.members')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}

function Marks({ unit: { area, tags } }: { readonly unit: UnitClassMember }) {
  return (
    <span className={css.marks}>
      {area ? <Tag>{area}</Tag> : null}
      {tags.map((tag) => (
        <Tag key={tag} tone="info">
          {tag}
        </Tag>
      ))}
    </span>
  )
}
