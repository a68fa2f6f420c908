import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { PathLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRowDialog } from './audit-row-dialog.tsx'
import { auditFilter, type AuditSearch } from './audit-search.ts'
import { AuditTable } from './audit-table.tsx'
import { ChosenConditions } from './chosen-conditions.tsx'
import { auditQuery, useExportAudit } from './queries.ts'
import { useAuditWords } from './use-audit-words.ts'

interface AuditScreenProps {
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
}

const exportedAtMost = 20_000

/** What was done in the tenant, latest first, as people who are no engineers read it. */
export function AuditScreen({ search, onSearch }: AuditScreenProps) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const { row, ...filter } = search
  const mayExport = may('audit.export')
  return (
    <Page title={t('audit.title')} help={t('audit.help')} actions={mayExport ? <ExportButton search={filter} /> : null}>
      <AuditFilters search={filter} onSearch={onSearch} />
      <Section title={t('audit.list')} flush {...(mayExport && { help: t('audit.exportHelp', { rows: formatNumber(exportedAtMost) }) })}>
        <Rows search={filter} onSearch={onSearch} />
      </Section>
      {row ? <AuditRowDialog key={row} auditId={row} onClose={() => onSearch(filter)} /> : null}
    </Page>
  )
}

function ExportButton({ search }: { readonly search: AuditSearch }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { language } = useAuditWords()
  const { mutate, isPending } = useExportAudit(slug)
  return (
    <Button variant="default" aria-disabled={isPending} onClick={() => (isPending ? undefined : mutate({ search, language }))}>
      {isPending ? t('audit.exporting') : t('audit.export')}
    </Button>
  )
}

function Rows({ search, onSearch }: AuditScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(auditQuery(slug, search))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={10} />
  const rows = data.pages.flatMap((page) => page.items)
  return (
    <>
      <ChosenConditions search={search} rows={rows} onSearch={onSearch} />
      {rows.length === 0 ? (
        <NoRows isNarrowed={Object.keys(auditFilter(search)).length > 0} clear={<PathLink to={`/t/${slug}/audit`}>{t('audit.clear')}</PathLink>} />
      ) : (
        <>
          <AuditTable rows={rows} search={search} />
          <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      )}
    </>
  )
}

function NoRows({ isNarrowed, clear }: { readonly isNarrowed: boolean; readonly clear: ReactNode }) {
  const { t } = useTranslation()
  if (!isNarrowed) return <EmptyState title={t('audit.empty')} text={t('audit.emptyText')} icon="clock" />
  return (
    <EmptyState title={t('audit.found')} text={t('audit.foundText')} icon="search">
      {clear}
    </EmptyState>
  )
}
