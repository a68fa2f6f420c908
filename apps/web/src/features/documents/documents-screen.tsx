import type { DocumentSummary } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate, formatNumber, standings } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StandingTag } from '#lib/tags.tsx'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ButtonLink, PathLink, TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { AddDocument } from './add-document.tsx'
import type { DocumentSearch } from './document-search.ts'
import { documentsQuery } from './queries.ts'

interface DocumentsScreenProps {
  readonly search: DocumentSearch
  readonly onSearch: (search: DocumentSearch) => void
}

/** The register of documents. */
export function DocumentsScreen({ search, onSearch }: DocumentsScreenProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { q, standing } = search
  const narrowed = { ...(q && { q }), ...(standing && { standing }) }
  return (
    <Page
      title={t('documents.title')}
      help={t('documents.help')}
      actions={
        may('document.import') ? (
          <>
            <AddDocument />
            <ButtonLink to="/t/$slug/import" params={{ slug }}>
              {t('documents.import')}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <FilterBar label={t('documents.search')}>
        <SearchField
          label={t('documents.search')}
          hint={t('documents.searchHint')}
          value={q ?? ''}
          onSearch={(text) => onSearch({ ...(standing && { standing }), ...(text && { q: text }) })}
        />
        <NativeSelect
          label={t('documents.standing')}
          value={standing ?? ''}
          onChange={(event) => {
            const chosen = standings.find((known) => known === event.currentTarget.value)
            onSearch({ ...(q && { q }), ...(chosen && { standing: chosen }) })
          }}
          data={[{ value: '', label: t('common.all') }, ...standings.map((value) => ({ value, label: t(`common.standing.${value}`) }))]}
        />
      </FilterBar>
      <Section title={t('documents.list')} flush>
        <Register search={narrowed} />
      </Section>
    </Page>
  )
}

function Register({ search }: { readonly search: DocumentSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(documentsQuery(slug, search))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={8} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0 && (search.q || search.standing)) {
    return (
      <EmptyState title={t('documents.found')} text={t('documents.foundText')} icon="search">
        <PathLink to={`/t/${slug}/documents`}>{t('documents.clear')}</PathLink>
      </EmptyState>
    )
  }
  if (rows.length === 0) return <EmptyState title={t('documents.empty')} text={t('documents.emptyText')} icon="document" />
  return (
    <>
      <DocumentTable rows={rows} />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}

function DocumentTable({ rows }: { readonly rows: readonly DocumentSummary[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const link = (row: DocumentSummary) => (
    <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId: row.id }} inherit>
      {row.numberSymbol ?? t('documents.noNumber')}
    </TextLink>
  )
  return (
    <DataTable
      caption={t('documents.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'number', head: t('documents.column.number'), cell: link, minWidth: '10.5rem' },
        { key: 'title', head: t('documents.column.title'), cell: (row) => row.title, minWidth: '20rem' },
        { key: 'issuer', head: t('documents.column.issuer'), cell: (row) => row.issuer, minWidth: '11rem' },
        {
          key: 'issuedOn',
          head: t('documents.column.issuedOn'),
          cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : t('documents.unknown')),
          minWidth: '6.5rem',
        },
        { key: 'standing', head: t('documents.column.standing'), cell: (row) => <StandingTag standing={row.standing} /> },
        { key: 'citations', head: t('documents.column.citations'), number: true, cell: (row) => formatNumber(row.citationCount) },
      ]}
    />
  )
}
