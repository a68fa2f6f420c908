import { offeredWords, type OwnKind, unitColumns } from '@trongtam/domain'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GridRow } from './grid-row.tsx'
import { cellsOfClipboard, type Pasted, type Place } from './grid-rows.ts'
import { cellId, rowHeight } from './grid-place.ts'
import css from './unit-imports.module.css'
import type { Grid } from './use-grid.ts'

interface PasteGridProps {
  readonly grid: Grid
  readonly ownKinds: readonly OwnKind[]
  readonly onPasted: (pasted: Pasted) => void
  readonly onUndone: () => void
}

/** A grid of plain fields that takes what was copied in a spreadsheet. Only the rows in sight are drawn. */
export function PasteGrid({ grid, ownKinds, onPasted, onUndone }: PasteGridProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: grid.rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 })
  const go = ({ row, column }: Place) => {
    if (row < 0 || row >= grid.rows.length) return
    virtual.scrollToIndex(row)
    // A row out of sight is drawn first.
    requestAnimationFrame(() => document.getElementById(cellId(id, { row, column }))?.focus())
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const at = placeOf(event.target)
    const range = cellsOfClipboard(event.clipboardData.getData('text/plain'))
    if (!at || (range.length === 1 && range[0]?.length === 1)) return
    event.preventDefault()
    onPasted(grid.paste(at, range))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = placeOf(event.target)
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && grid.canUndo) {
      event.preventDefault()
      grid.undo()
      onUndone()
    } else if (at && !event.altKey && (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      go({ ...at, row: at.row + (event.key === 'ArrowUp' ? -1 : 1) })
    }
  }
  return (
    <div
      ref={scroller}
      className={css.grid}
      role="grid"
      aria-label={t('unitImports.grid')}
      aria-rowcount={grid.rows.length + 1}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={css.gridHead}>
        <span role="columnheader" className={css.gridNumber}>
          {t('unitImports.rowHead')}
        </span>
        {unitColumns.map((column) => (
          <span key={column} role="columnheader" data-column={column} className={css.gridTitle}>
            {t(`unitImports.columnTitle.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={css.gridBody} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <GridRow key={index} id={id} index={index} top={start} cells={grid.rows[index] ?? []} ownKinds={ownKinds} onType={grid.type} />
        ))}
      </div>
      <Choices id={id} ownKinds={ownKinds} />
    </div>
  )
}

/** The place of the field an event comes from. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLInputElement) || target.dataset['row'] === undefined) return null
  return { row: Number(target.dataset['row']), column: Number(target.dataset['column']) }
}

function Choices({ id, ownKinds }: { readonly id: string; readonly ownKinds: readonly OwnKind[] }) {
  const { kinds, levels, stages, ownerships } = offeredWords(ownKinds)
  return Object.entries({ kind: kinds, level: levels, stage: stages, ownership: ownerships }).map(([column, words]) => (
    <datalist key={column} id={`${id}-${column}`}>
      {words.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </datalist>
  ))
}
