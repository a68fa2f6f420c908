import type { UnitImport, UnitImportRow } from '@trongtam/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { unitImportRowsQuery } from './queries.ts'
import css from './unit-imports.module.css'
import { useFaultWords } from './use-fault-words.ts'

const tones = { new: 'good', changed: 'info', same: 'neutral', fault: 'bad' } as const

interface RowTableProps {
  readonly found: UnitImport
  readonly state: UnitImportRow['state'] | null
}

/** What each row would do, or has done, and what is wrong with it. */
export function RowTable({ found: { id, sha256, source, effectiveOn }, state }: RowTableProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(unitImportRowsQuery(slug, id, sha256, state))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState title={t('unitImports.noRows')} text="" icon="unit" />
  return (
    <>
      <DataTable
        caption={t('unitImports.result')}
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', head: t('unitImports.column.row'), number: true, cell: (row) => row.row },
          { key: 'unit', head: t('unitImports.column.unit'), minWidth: '7.5rem', cell: (row) => <RowUnit row={row} on={effectiveOn} /> },
          { key: 'result', head: t('unitImports.column.result'), minWidth: '10rem', cell: (row) => <Outcome row={row} isFile={source === 'file'} /> },
        ]}
      />
      <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}

function RowUnit({ row: { cells, unitId }, on }: { readonly row: UnitImportRow; readonly on: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const name = cells.name || t('unitImports.noName')
  return (
    <>
      {unitId === null ? (
        name
      ) : (
        <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId }} search={{ on }} inherit>
          {name}
        </TextLink>
      )}
      <span className={`${css.quiet} ${css.block}`}>
        {[cells.code, cells.kind, cells.parent && t('unitImports.under', { name: cells.parent })].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

function Outcome({ row: { row, state, changes, faults }, isFile }: { readonly row: UnitImportRow; readonly isFile: boolean }) {
  const { t } = useTranslation()
  const faultWords = useFaultWords(isFile)
  const orEmpty = (text: string) => text || t('unitImports.empty')
  const lines = [
    ...changes.map(({ column, from, to }) => t('unitImports.change', { column: t(`unitImports.columnTitle.${column}`), from: orEmpty(from), to: orEmpty(to) })),
    ...faults.map((fault) => faultWords(row, fault)),
  ]
  return (
    <>
      <Tag tone={tones[state]}>{t(`unitImports.state.${state}`)}</Tag>
      {lines.length > 0 ? (
        <ul className={css.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
