import type { Consultation } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import css from './consultations.module.css'
import { DaysLeftTag } from './days-left-tag.tsx'
import { consultationsQuery } from './queries.ts'

/** The drafts the ministry asks comments on, each with what this province has sent. */
export function ConsultationsScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('consultations.title')} help={t('consultations.help')}>
      <Section title={t('consultations.list')} flush>
        <Open />
      </Section>
    </Page>
  )
}

function Open() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(consultationsQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={3} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('consultations.empty')} text={t('consultations.emptyText')} icon="comment" />
  return (
    <>
      <OpenTable rows={rows} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}

function OpenTable({ rows }: { readonly rows: readonly Consultation[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const draft = ({ id, title, schoolYear }: Consultation) => (
    <>
      <TextLink to="/t/$slug/consultations/$consultationId" params={{ slug, consultationId: id }} inherit>
        {title}
      </TextLink>
      <p className={css.quiet}>{t('common.schoolYear', { year: schoolYear })}</p>
    </>
  )
  const closes = ({ closesOn }: Consultation) => (
    <>
      {formatDate(closesOn)} <DaysLeftTag closesOn={closesOn} />
    </>
  )
  return (
    <DataTable
      caption={t('consultations.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'draft', head: t('consultations.column.draft'), minWidth: '15rem', cell: draft },
        { key: 'closes', head: t('consultations.column.closesOn'), minWidth: '12rem', cell: closes },
        { key: 'own', head: t('consultations.column.own'), minWidth: '7rem', cell: (row) => t('consultations.own', { n: formatNumber(row.ownComments) }) },
        { key: 'opened', head: t('consultations.column.openedAt'), minWidth: '9rem', cell: (row) => formatTime(row.openedAt) },
      ]}
    />
  )
}
