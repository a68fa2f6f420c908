import { useQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { recentImportsQuery } from './queries.ts'

const tones = { preview: 'neutral', running: 'info', done: 'good', cancelled: 'neutral', failed: 'bad' } as const

/** The latest imports of everybody, each to be opened again. */
export function RecentImports() {
  const { t } = useTranslation()
  return (
    <Section title={t('unitImports.recent')} flush>
      <Table />
    </Section>
  )
}

function Table() {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch } = useQuery(recentImportsQuery(slug))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={3} />
  if (data.items.length === 0) return <EmptyState title={t('unitImports.noRecent')} text="" icon="import" />
  return (
    <DataTable
      caption={t('unitImports.recent')}
      rows={data.items}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('unitImports.recentColumn.name'),
          minWidth: '13rem',
          cell: (row) => (
            <TextLink to="/t/$slug/units/import" params={{ slug }} search={{ import: row.id }} inherit>
              {row.source === 'pasted' ? t('unitImports.pastedName') : row.fileName} ({formatDate(row.effectiveOn)})
            </TextLink>
          ),
        },
        {
          key: 'status',
          head: t('unitImports.recentColumn.status'),
          minWidth: '7rem',
          cell: (row) => <Tag tone={tones[row.status]}>{t(`unitImports.status.${row.status}`)}</Tag>,
        },
        { key: 'rows', head: t('unitImports.recentColumn.rows'), number: true, cell: (row) => formatNumber(row.rowCount) },
        { key: 'at', head: t('unitImports.recentColumn.at'), minWidth: '9rem', cell: (row) => formatTime(row.createdAt) },
        { key: 'by', head: t('unitImports.recentColumn.by'), minWidth: '9rem', cell: (row) => row.createdByName },
      ]}
    />
  )
}
