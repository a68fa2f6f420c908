import type { Publication } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { Hash } from '#lib/published/hash.tsx'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { publicationStates } from './publication-state.ts'
import css from './publications.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const tones = { current: 'good', superseded: 'neutral', withdrawn: 'bad' } as const

/** Every publication with its hash; a withdrawn one stays as a tombstone. */
export function PublicationTable({ rows }: { readonly rows: readonly Publication[] }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const [withdrawing, setWithdrawing] = useState<Publication | null>(null)
  const states = publicationStates(rows)
  const stateOf = (row: Publication) => states.get(row.id) ?? 'superseded'
  const columns: Column<Publication>[] = [
    {
      key: 'year',
      head: t('publications.column.schoolYear'),
      minWidth: '11rem',
      cell: (row) => (
        <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: row.planId }} inherit>
          {t('publications.yearRevision', { year: row.schoolYear, revision: row.revision })}
        </TextLink>
      ),
    },
    {
      key: 'state',
      head: t('publications.column.state'),
      minWidth: '11rem',
      cell: (row) => (
        <>
          <Tag tone={tones[stateOf(row)]}>{t(`publications.state.${stateOf(row)}`)}</Tag>
          {row.withdrawn ? (
            <span className={css.quiet}>{t('publications.withdrawnOn', { time: formatTime(row.withdrawn.at), reason: row.withdrawn.reason })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'published',
      head: t('publications.column.published'),
      minWidth: '11rem',
      cell: (row) => t('publications.by', { name: row.publishedBy, time: formatTime(row.publishedAt) }),
    },
    { key: 'reason', head: t('publications.column.reason'), minWidth: '10rem', cell: (row) => row.reason ?? t('publications.first') },
    { key: 'hash', head: t('publications.column.hash'), cell: (row) => <Hash sha256={row.sha256} /> },
  ]
  const actions: Column<Publication> = {
    key: 'actions',
    head: t('publications.column.actions'),
    cell: (row) =>
      row.withdrawn ? null : (
        <Button
          variant="default"
          size="xs"
          onClick={() => setWithdrawing(row)}
          aria-label={`${t('publications.withdraw')}: ${t('publications.yearRevision', { year: row.schoolYear, revision: row.revision })}`}
        >
          {t('publications.withdraw')}
        </Button>
      ),
  }
  return (
    <>
      <DataTable caption={t('publications.list')} rows={rows} rowKey={(row) => row.id} columns={may('publication.publish') ? [...columns, actions] : columns} />
      {withdrawing ? <WithdrawDialog publication={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </>
  )
}
