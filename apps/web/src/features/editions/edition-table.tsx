import type { EditionSummary, PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { Hash } from '#lib/published/hash.tsx'
import { useTenant } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { ExportPlan } from './export-buttons.tsx'
import { IssuingDocument } from './issuing-document.tsx'

/** The editions of a plan, latest first. */
export function EditionTable({ plan, rows }: { readonly plan: PlanDetail; readonly rows: readonly EditionSummary[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const columns: Column<EditionSummary>[] = [
    {
      key: 'number',
      head: t('editions.column.number'),
      minWidth: '6rem',
      cell: ({ number }) => (
        <TextLink to="/t/$slug/plans/$planId/editions/$number" params={{ slug, planId: plan.id, number: String(number) }} inherit fw={600}>
          {t('editions.number', { number })}
        </TextLink>
      ),
    },
    { key: 'document', head: t('editions.column.document'), minWidth: '12rem', cell: ({ document }) => <IssuingDocument document={document} /> },
    {
      key: 'issued',
      head: t('editions.column.issued'),
      minWidth: '9rem',
      cell: ({ issuedAt }) => <time dateTime={issuedAt}>{formatTime(issuedAt)}</time>,
    },
    { key: 'reason', head: t('editions.column.reason'), minWidth: '12rem', cell: ({ reason }) => reason ?? t('editions.first') },
    { key: 'hash', head: t('editions.column.hash'), cell: ({ sha256 }) => <Hash sha256={sha256} /> },
    { key: 'file', head: t('editions.column.file'), cell: ({ number }) => <ExportPlan plan={plan} edition={number} size="xs" named /> },
  ]
  return <DataTable caption={t('editions.list')} columns={columns} rows={rows} rowKey={({ number }) => String(number)} />
}
