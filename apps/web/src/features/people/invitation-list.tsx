import type { Invitation } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { ListFrame } from './list-frame.tsx'
import css from './people.module.css'
import type { PeopleSearch } from './people-search.ts'
import { invitationsQuery, useInvitationStep } from './queries.ts'

const tones = { open: 'info', expired: 'warn', accepted: 'good', revoked: 'neutral' } as const

/** Who was invited to which position, and what became of it. */
export function InvitationList({ search }: { readonly search: PeopleSearch }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const query = useInfiniteQuery(invitationsQuery(slug, search))
  const columns: Column<Invitation>[] = [
    {
      key: 'person',
      head: t('people.column.invited'),
      minWidth: '13rem',
      cell: (row) => (
        <>
          <span className={css.strong}>{row.name}</span>
          <span className={`${css.quiet} ${css.block}`}>{row.email}</span>
        </>
      ),
    },
    {
      key: 'position',
      head: t('people.column.position'),
      minWidth: '16rem',
      cell: (row) => (
        <>
          <TextLink to="/t/$slug/people/$positionId" params={{ slug, positionId: row.positionId }} inherit>
            {row.title}
          </TextLink>{' '}
          <Tag>{t(`common.role.${row.role}`)}</Tag>
          <span className={`${css.quiet} ${css.block}`}>
            {[row.unitName, t('people.fromDate', { date: formatDate(row.validFrom) })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      head: t('people.column.state'),
      minWidth: '11rem',
      cell: (row) => (
        <>
          <Tag tone={tones[row.state]}>{t(`people.invitationState.${row.state}`)}</Tag>
          {row.state === 'open' ? <span className={`${css.quiet} ${css.block}`}>{t('people.expiresOn', { time: formatTime(row.expiresAt) })}</span> : null}
        </>
      ),
    },
  ]
  const actions: Column<Invitation> = {
    key: 'actions',
    head: t('people.column.actions'),
    minWidth: '11rem',
    cell: (row) => <InvitationActions invitation={row} />,
  }
  return (
    <ListFrame
      title={t('people.tab.invitations')}
      search={search}
      query={query}
      empty={{ title: t('people.emptyInvitations'), text: t('people.emptyInvitationsText'), icon: 'person' }}
    >
      {(rows) => (
        <DataTable
          caption={t('people.tab.invitations')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={may('people.manage') ? [...columns, actions] : columns}
        />
      )}
    </ListFrame>
  )
}

function InvitationActions({ invitation: { id, version, name, manageable } }: { readonly invitation: Invitation }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const resend = useInvitationStep(slug, 'resending')
  const revoke = useInvitationStep(slug, 'revocation')
  const isBusy = resend.isPending || revoke.isPending
  if (!manageable) return null
  return (
    <span className={css.rowActions}>
      <Button
        variant="default"
        size="xs"
        aria-disabled={isBusy}
        onClick={() => !isBusy && resend.mutate({ id, version })}
        aria-label={`${t('people.resend')}: ${name}`}
      >
        {t('people.resend')}
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-disabled={isBusy}
        onClick={() => !isBusy && revoke.mutate({ id, version })}
        aria-label={`${t('people.revoke')}: ${name}`}
      >
        {t('people.revoke')}
      </Button>
    </span>
  )
}
