import type { Position } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { ListFrame } from './list-frame.tsx'
import css from './people.module.css'
import type { PeopleSearch } from './people-search.ts'
import { positionsQuery } from './queries.ts'
import { useSpan } from './use-span.ts'

/** Positions with who holds each. */
export function PositionList({ search }: { readonly search: PeopleSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const query = useInfiniteQuery(positionsQuery(slug, search))
  const columns: Column<Position>[] = [
    {
      key: 'title',
      head: t('people.column.position'),
      minWidth: '13rem',
      cell: (row) => (
        <TextLink to="/t/$slug/people/$positionId" params={{ slug, positionId: row.id }} inherit>
          {row.title}
        </TextLink>
      ),
    },
    { key: 'unit', head: t('people.column.unit'), minWidth: '13rem', cell: (row) => row.unitName ?? t('people.unknownPerson') },
    { key: 'role', head: t('people.column.role'), minWidth: '10rem', cell: (row) => <Tag>{t(`common.role.${row.role}`)}</Tag> },
    { key: 'holder', head: t('people.column.holder'), minWidth: '13rem', cell: (row) => <HolderCell position={row} /> },
  ]
  return (
    <ListFrame
      title={t('people.tab.positions')}
      search={search}
      query={query}
      empty={{ title: t('people.emptyPositions'), text: t('people.emptyPositionsText'), icon: 'person' }}
    >
      {(rows) => <DataTable caption={t('people.tab.positions')} rows={rows} rowKey={(row) => row.id} columns={columns} />}
    </ListFrame>
  )
}

function HolderCell({ position: { holder, next, closedOn } }: { readonly position: Position }) {
  const { t } = useTranslation()
  const spanOf = useSpan()
  if (closedOn) return <Tag quiet>{t('people.closed', { date: formatDate(closedOn) })}</Tag>
  return (
    <>
      {holder ? (
        <>
          {holder.name ?? t('people.unknownPerson')}
          <span className={`${css.quiet} ${css.block}`}>{spanOf(holder)}</span>
        </>
      ) : (
        <Tag quiet>{t('people.vacant')}</Tag>
      )}
      {next ? (
        <span
          className={`${css.quiet} ${css.block}`}
        >{`${next.name ?? t('people.unknownPerson')}, ${t('people.startsLater', { date: formatDate(next.validFrom) })}`}</span>
      ) : null}
    </>
  )
}
