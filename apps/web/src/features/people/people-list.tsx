import type { HeldPosition, TenantPerson } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, reachOf } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useMe, useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { EndDialog, type Ending } from './end-dialog.tsx'
import { ListFrame } from './list-frame.tsx'
import css from './people.module.css'
import type { PeopleSearch } from './people-search.ts'
import { peopleQuery } from './queries.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { useSpan } from './use-span.ts'

interface PeopleListProps {
  readonly search: PeopleSearch
  readonly state: 'current' | 'former'
}

/** The people of the tenant, or those who left it, with what they hold or held. */
export function PeopleList({ search, state }: PeopleListProps) {
  const { t } = useTranslation()
  const { slug, roles, may } = useTenant()
  const { person: me } = useMe()
  const query = useInfiniteQuery(peopleQuery(slug, state, search))
  const [ending, setEnding] = useState<Ending | null>(null)
  const [removing, setRemoving] = useState<TenantPerson | null>(null)
  const isFormer = state === 'former'
  const mayRemove = !isFormer && may('people.manage') && reachOf(roles, 'people.manage') === 'tenant'
  const columns: Column<TenantPerson>[] = [
    {
      key: 'person',
      head: t('people.column.person'),
      minWidth: '13rem',
      cell: (row) => (
        <>
          <span className={css.strong}>{row.name}</span>
          <span className={`${css.quiet} ${css.block}`}>{row.email}</span>
          {row.disabled ? <Tag tone="warn">{t('people.disabled')}</Tag> : null}
          {row.endedAt ? <span className={`${css.quiet} ${css.block}`}>{t('people.left', { date: formatDate(localDate(new Date(row.endedAt))) })}</span> : null}
        </>
      ),
    },
    {
      key: 'positions',
      head: t('people.column.positions'),
      minWidth: '22rem',
      cell: (row) => <HeldPositions person={row} {...(isFormer ? {} : { onEnd: setEnding })} />,
    },
  ]
  const actions: Column<TenantPerson> = {
    key: 'actions',
    head: t('people.column.actions'),
    cell: (row) =>
      row.id === me.id ? null : (
        <Button variant="default" size="xs" onClick={() => setRemoving(row)} aria-label={`${t('people.remove')}: ${row.name}`}>
          {t('people.remove')}
        </Button>
      ),
  }
  return (
    <>
      <ListFrame
        title={t(isFormer ? 'people.tab.former' : 'people.tab.people')}
        search={search}
        query={query}
        empty={
          isFormer
            ? { title: t('people.emptyFormer'), text: t('people.emptyFormerText'), icon: 'person' }
            : { title: t('people.empty'), text: t('people.emptyText'), icon: 'person' }
        }
      >
        {(rows) => <DataTable caption={t('people.title')} rows={rows} rowKey={(row) => row.id} columns={mayRemove ? [...columns, actions] : columns} />}
      </ListFrame>
      {ending ? <EndDialog ending={ending} onClose={() => setEnding(null)} /> : null}
      {removing ? <RemoveDialog person={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}

function HeldPositions({ person, onEnd }: { readonly person: TenantPerson; readonly onEnd?: (ending: Ending) => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const spanOf = useSpan()
  if (person.positions.length === 0) return <Tag quiet>{t('people.noPosition')}</Tag>
  const endingOf = ({ appointmentId, version, title, validFrom }: HeldPosition): Ending => ({ appointmentId, version, title, validFrom, name: person.name })
  return (
    <ul className={css.held}>
      {person.positions.map((held) => (
        <li key={held.appointmentId}>
          <TextLink to="/t/$slug/people/$positionId" params={{ slug, positionId: held.positionId }} inherit>
            {held.title}
          </TextLink>{' '}
          <Tag>{t(`common.role.${held.role}`)}</Tag>
          <span className={`${css.quiet} ${css.block}`}>{[held.unitName, spanOf(held)].filter(Boolean).join(' · ')}</span>
          {onEnd && held.manageable ? (
            <Button
              className={css.inline ?? ''}
              variant="subtle"
              size="compact-xs"
              onClick={() => onEnd(endingOf(held))}
              aria-label={`${t('people.end')}: ${person.name}, ${held.title}`}
            >
              {t('people.end')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
