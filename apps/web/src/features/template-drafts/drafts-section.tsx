import type { TemplateDraftSummary } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Icon } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { CreateDraftDialog } from './create-draft-dialog.tsx'
import { draftsQuery } from './queries.ts'

/** The drafts the ministry's editors write; one for each school year. */
export function DraftsSection() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(draftsQuery(slug))
  const [isCreating, setCreating] = useState(false)
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section
      title={t('templateDrafts.title')}
      help={t('templateDrafts.help')}
      flush
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('templateDrafts.create')}
        </Button>
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <LoadingState lines={3} />}
      {data && rows.length === 0 ? <EmptyState title={t('templateDrafts.empty')} text={t('templateDrafts.emptyText')} icon="edit" /> : null}
      {rows.length > 0 ? <DraftsTable rows={rows} /> : null}
      {hasNextPage ? <MoreRows shown={rows.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
      {isCreating ? <CreateDraftDialog drafts={rows} onClose={() => setCreating(false)} /> : null}
    </Section>
  )
}

function DraftsTable({ rows }: { readonly rows: readonly TemplateDraftSummary[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <DataTable
      caption={t('templateDrafts.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'year',
          head: t('templateDrafts.column.schoolYear'),
          minWidth: '7.5rem',
          cell: (row) => (
            <TextLink to="/t/$slug/template-drafts/$draftId" params={{ slug, draftId: row.id }} inherit>
              {row.schoolYear}
            </TextLink>
          ),
        },
        { key: 'title', head: t('templateDrafts.column.title'), minWidth: '16rem', cell: (row) => row.title },
        {
          key: 'basedOn',
          head: t('templateDrafts.column.basedOn'),
          cell: (row) => (row.basedOn === null ? t('templateDrafts.first') : t('templateDrafts.revision', { revision: row.basedOn })),
        },
        { key: 'groups', head: t('templateDrafts.column.groups'), number: true, cell: (row) => formatNumber(row.groups) },
        { key: 'tasks', head: t('templateDrafts.column.tasks'), number: true, cell: (row) => formatNumber(row.tasks) },
        { key: 'updated', head: t('templateDrafts.column.updatedAt'), cell: (row) => formatTime(row.updatedAt) },
        { key: 'consultation', head: t('templateDrafts.column.consultation'), minWidth: '11rem', cell: (row) => <ConsultationMark row={row} /> },
      ]}
    />
  )
}

function ConsultationMark({ row: { id, consultation } }: { readonly row: TemplateDraftSummary }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (consultation === null) return <Tag quiet>{t('templateDrafts.consultation.none')}</Tag>
  return (
    <>
      <Tag tone="info">{t('templateDrafts.consultation.until', { date: formatDate(consultation.closesOn) })}</Tag>{' '}
      <TextLink to="/t/$slug/template-drafts/$draftId/comments" params={{ slug, draftId: id }} inherit>
        {t('templateDrafts.consultation.comments', { n: consultation.comments })}
      </TextLink>
    </>
  )
}
