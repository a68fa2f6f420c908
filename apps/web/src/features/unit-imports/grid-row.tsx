import { type OwnKind, unitColumns } from '@trongtam/domain'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, wrongCells } from './grid-rows.ts'
import { cellId, rowHeight } from './grid-place.ts'
import css from './unit-imports.module.css'

interface GridRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly cells: readonly string[]
  readonly ownKinds: readonly OwnKind[]
  readonly onType: (at: Place, text: string) => void
}

const chosen: readonly string[] = ['kind', 'level', 'stage', 'ownership']

export const GridRow = memo(function GridRow({ id, index, top, cells, ownKinds, onType }: GridRowProps) {
  const { t } = useTranslation()
  const wrong = useMemo(() => wrongCells(cells, ownKinds), [cells, ownKinds])
  return (
    <div role="row" aria-rowindex={index + 2} className={css.gridRow} style={{ transform: `translateY(${top}px)`, height: rowHeight }}>
      <span role="rowheader" className={css.gridNumber}>
        {index + 1}
      </span>
      {unitColumns.map((column, place) => (
        <span key={column} role="gridcell" data-column={column} className={css.gridCell}>
          <input
            id={cellId(id, { row: index, column: place })}
            data-row={index}
            data-column={place}
            aria-label={t('unitImports.cell', { column: t(`unitImports.columnTitle.${column}`), row: index + 1 })}
            aria-invalid={wrong.has(column) || undefined}
            className={css.gridInput}
            {...(chosen.includes(column) && { list: `${id}-${column}` })}
            autoComplete="off"
            spellCheck={false}
            value={cells[place] ?? ''}
            onChange={(event) => onType({ row: index, column: place }, event.currentTarget.value)}
          />
        </span>
      ))}
    </div>
  )
})
