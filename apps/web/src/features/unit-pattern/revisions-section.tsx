import type { UnitPatternRevision } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { unitPatternsQuery } from './queries.ts'

/** Every revision that was published, latest first. */
export function RevisionsSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('unitPattern.revisions')} help={t('unitPattern.revisionsHelp')} flush>
      <Revisions />
    </Section>
  )
}

function Revisions() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(unitPatternsQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={2} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('unitPattern.noRevisions')} text={t('unitPattern.noRevisionsText')} icon="template" />
  const columns: Column<UnitPatternRevision>[] = [
    {
      key: 'title',
      head: t('unitPattern.title'),
      minWidth: '16rem',
      cell: ({ revision, title }) => (
        <TextLink to="/t/$slug/unit-pattern" params={{ slug }} search={{ revision }} inherit>
          {t('unitPattern.revisionNamed', { revision, title })}
        </TextLink>
      ),
    },
    { key: 'document', head: t('unitPattern.document'), minWidth: '14rem', cell: ({ documentWords }) => documentWords ?? '' },
    { key: 'at', head: t('unitPattern.publishedAt'), minWidth: '10rem', cell: ({ publishedAt }) => formatTime(publishedAt) },
    { key: 'bodies', head: t('unitPattern.bodies'), number: true, cell: ({ bodyCount }) => formatNumber(bodyCount) },
    { key: 'classes', head: t('unitPattern.classes'), number: true, cell: ({ classCount }) => formatNumber(classCount) },
  ]
  return (
    <>
      <DataTable stacks caption={t('unitPattern.revisions')} rows={rows} rowKey={({ revision }) => String(revision)} columns={columns} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}
