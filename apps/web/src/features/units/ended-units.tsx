import type { EndedUnit } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { endedUnitsQuery } from './day-queries.ts'
import css from './units.module.css'

/** The units that are no longer there on a day, and who comes after them; nothing where none ended. */
export function EndedUnits({ day }: { readonly day: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(endedUnitsQuery(slug, day))
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('units.endedOn', { date: formatDate(day) })} help={t('units.endedHelp')} flush>
      <DataTable
        stacks
        caption={t('units.endedOn', { date: formatDate(day) })}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: t('units.column.name'),
            minWidth: '18rem',
            cell: (row) => (
              <>
                <UnitLink id={row.id} name={row.name} />
                <span className={css.about}>{t(`units.kind.${row.kind}`)}</span>
              </>
            ),
          },
          { key: 'successors', head: t('units.column.successors'), minWidth: '11rem', cell: (row) => <Successors unit={row} /> },
        ]}
      />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </Section>
  )
}

function Successors({ unit: { successors, successorCount } }: { readonly unit: EndedUnit }) {
  const { t } = useTranslation()
  if (successorCount === 0) return t('units.noSuccessor')
  const more = successorCount - successors.length
  return (
    <>
      {successors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <UnitLink id={id} name={name} />
        </span>
      ))}
      {more > 0 ? ` ${t('units.moreSuccessors', { n: formatNumber(more) })}` : ''}
    </>
  )
}

function UnitLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { slug } = useTenant()
  return (
    <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: id }} inherit>
      {name}
    </TextLink>
  )
}
