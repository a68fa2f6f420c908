import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned figures. */
  readonly number?: boolean
  readonly minWidth?: string
}

interface DataTableProps<Row> {
  /** What the table shows, for those who cannot see it. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** On a phone every row stands as a block, each cell under its heading: nothing is to be scrolled for. Headings are text. */
  readonly stacks?: boolean
}

/** A table that scrolls sideways within itself; the first column names the row. */
export function DataTable<Row>({ caption, columns, rows, rowKey, stacks = false }: DataTableProps<Row>) {
  return (
    <TableScroll label={caption}>
      <table className={css.table} data-stacks={stacks || undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-number={column.number || undefined} style={{ minWidth: column.minWidth }}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" data-number={column.number || undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-number={column.number || undefined} data-head={stacks && typeof column.head === 'string' ? column.head : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Keeps a wide table from widening the page; reachable by keyboard. For tables DataTable cannot express. */
export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={css.scroll} role="region" aria-label={`${label}. ${t('common.scrollTable')}`} tabIndex={0}>
      {children}
    </div>
  )
}

interface MoreRowsProps {
  readonly shown: number
  readonly hasMore: boolean
  readonly loading: boolean
  readonly onMore: () => void
}

/** The end of a paged list: how much is shown, and the next page. */
export function MoreRows({ shown, hasMore, loading, onMore }: MoreRowsProps) {
  const { t } = useTranslation()
  return (
    <div className={css.more}>
      <span role="status">{t('common.shown', { shown })}</span>
      {hasMore ? (
        <Button variant="default" size="xs" onClick={onMore} disabled={loading}>
          {loading ? t('common.loadingMore') : t('common.more')}
        </Button>
      ) : null}
    </div>
  )
}
