import type { Statistic } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatChange, formatPercent } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import css from './statistics.module.css'

/** The figures of one school year, each with its change and its source. */
export function StatisticTable({ year, rows }: { readonly year: string; readonly rows: readonly Statistic[] }) {
  const { t } = useTranslation()
  const common = commonNote(rows)
  const unstated = <span className={css.unstated}>{t('statistics.noChange')}</span>
  return (
    <>
      {common ? <p className={css.common}>{common}</p> : null}
      <DataTable
        caption={t('statistics.table', { year })}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'kind', head: t('statistics.column.kind'), cell: (row) => <Kind row={row} note={common ? null : row.note} />, minWidth: '9rem' },
          { key: 'value', head: t('statistics.column.value'), number: true, cell: (row) => formatNumber(row.value) },
          { key: 'change', head: t('statistics.column.change'), number: true, cell: (row) => (row.change === null ? unstated : formatChange(row.change)) },
          {
            key: 'percent',
            head: t('statistics.column.percent'),
            number: true,
            cell: (row) => (row.percent === null ? '–' : formatSignedPercent(row.percent)),
          },
          { key: 'before', head: t('statistics.column.before'), number: true, cell: (row) => (row.before === null ? '–' : formatNumber(row.before)) },
          { key: 'source', head: t('statistics.column.source'), cell: (row) => <Source row={row} />, minWidth: '14rem' },
        ]}
      />
    </>
  )
}

/** 2.995 as `+3 %`, −4 as `−4 %`. */
export function formatSignedPercent(percent: number): string {
  if (percent === 0) return formatPercent(0)
  return `${percent > 0 ? '+' : '−'}${formatPercent(Math.abs(percent))}`
}

/** A note every figure of the year bears, to be said once; null when they differ. */
function commonNote(rows: readonly Statistic[]): string | null {
  const [first = null, ...others] = new Set(rows.map((row) => row.note))
  return others.length === 0 ? first : null
}

function Kind({ row, note }: { readonly row: Statistic; readonly note: string | null }) {
  return (
    <>
      {row.kind}
      {note ? <span className={css.note}>{note}</span> : null}
    </>
  )
}

function Source({ row }: { readonly row: Statistic }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const name = row.source || t('statistics.noSource')
  if (!row.documentId) return name
  return (
    <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId: row.documentId }} inherit>
      {name}
    </TextLink>
  )
}
