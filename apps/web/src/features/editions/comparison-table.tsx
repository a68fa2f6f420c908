import type { ComparisonRow } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { WordChanges } from '#lib/word-changes.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import css from './editions.module.css'

const tones: Partial<Record<ComparisonRow['change'], Tone>> = { added: 'good', restored: 'good', dropped: 'bad', moved: 'info' }

/** Item, standing text, amended text, reason: what went is struck through, what came is underlined. */
export function ComparisonTable({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('editions.table.list')}
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'item', head: t('editions.table.item'), minWidth: '8rem', cell: (row) => <Item row={row} /> },
        { key: 'before', head: t('editions.table.before'), minWidth: '16rem', cell: (row) => <Side row={row} side="before" /> },
        { key: 'after', head: t('editions.table.after'), minWidth: '16rem', cell: (row) => <Side row={row} side="after" /> },
        { key: 'reason', head: t('editions.table.reason'), minWidth: '10rem', cell: ({ reason }) => <span className={css.reason}>{reason}</span> },
      ]}
    />
  )
}

function Item({ row: { kind, number, beforeNumber, change } }: { readonly row: ComparisonRow }) {
  const { t } = useTranslation()
  const isRenumbered = beforeNumber !== null && beforeNumber !== number && number !== ''
  return (
    <>
      <span className={css.item}>
        {t(`editions.kind.${kind}`)} {number}
        {isRenumbered ? <span className={css.more}>{t('editions.table.formerly', { number: beforeNumber })}</span> : null}
      </span>
      <Tag tone={tones[change] ?? 'neutral'}>{t(`editions.change.${change}`)}</Tag>
    </>
  )
}

function Side({ row: { before, after, change, kind }, side }: { readonly row: ComparisonRow; readonly side: 'before' | 'after' }) {
  const { t } = useTranslation()
  const text = side === 'before' ? before : after
  if (text === null) return <span className={css.quiet}>{t(side === 'after' && change === 'dropped' ? 'editions.table.gone' : 'editions.table.nothing')}</span>
  return <WordChanges before={before ?? ''} after={after ?? ''} side={side} whole={kind === 'assignment' || kind === 'milestone'} />
}
