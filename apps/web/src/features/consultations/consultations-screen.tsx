import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { consultationsQuery } from './queries.ts'

/** The ministry's drafts that are open for this province's comments. */
export function ConsultationsScreen() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(consultationsQuery(slug))
  const rows = data.pages.flatMap((page) => page.items)
  return (
    <Page title={t('consultations.title')} help={t('consultations.help')}>
      <Section title={t('consultations.list')} flush>
        {rows.length === 0 ? (
          <EmptyState title={t('consultations.empty')} text={t('consultations.emptyText')} icon="edit" />
        ) : (
          <>
            <DataTable
              caption={t('consultations.list')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'year',
                  head: t('consultations.column.schoolYear'),
                  minWidth: '7.5rem',
                  cell: (row) => (
                    <TextLink to="/t/$slug/consultations/$consultationId" params={{ slug, consultationId: row.id }} inherit>
                      {row.schoolYear}
                    </TextLink>
                  ),
                },
                { key: 'title', head: t('consultations.column.title'), minWidth: '16rem', cell: (row) => row.title },
                { key: 'opened', head: t('consultations.column.openedAt'), cell: (row) => formatTime(row.openedAt) },
                { key: 'closes', head: t('consultations.column.closesOn'), cell: (row) => formatDate(row.closesOn) },
                { key: 'own', head: t('consultations.column.ownComments'), number: true, cell: (row) => formatNumber(row.ownComments) },
              ]}
            />
            {hasNextPage ? <MoreRows shown={rows.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
          </>
        )}
      </Section>
    </Page>
  )
}
