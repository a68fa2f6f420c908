import { offeredWords, type OwnKind, unitColumns } from '@trongtam/domain'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { GridRow } from './grid-row.tsx'
import { cellsOfClipboard, gridRowsAtMost, type Pasted, type Place } from './grid-rows.ts'
import { cellId, rowHeight } from './grid-place.ts'
import css from './unit-imports.module.css'
import type { Grid } from './use-grid.ts'

interface PasteGridProps {
  readonly grid: Grid
  readonly ownKinds: readonly OwnKind[]
  readonly onPasted: (pasted: Pasted) => void
  readonly onUndone: () => void
}

/**
 * A grid of plain fields that takes what was copied in a spreadsheet. Only the rows in sight are drawn, and those next to
 * the field that is typed in: a key leads there before the next one is read.
 */
export function PasteGrid({ grid, ownKinds, onPasted, onUndone }: PasteGridProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [typedIn, setTypedIn] = useState(0)
  const virtual = useVirtualizer({
    count: grid.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (range) => rowsDrawn(range, typedIn),
  })
  const goOn = ({ row, column }: Place, key: string) => {
    const to = key === 'ArrowUp' ? row - 1 : row + 1
    // Enter in the last row makes one more to go on in.
    if (key === 'Enter' && to === grid.rows.length && to < gridRowsAtMost) flushSync(() => grid.addRows(1))
    document.getElementById(cellId(id, { row: to, column }))?.focus()
  }
  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const at = placeOf(event.target)
    if (at) setTypedIn(at.row)
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
      goOn(at, event.key)
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
      onFocus={onFocus}
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

function rowsDrawn(range: Range, typedIn: number): number[] {
  const beside = [typedIn - 1, typedIn, typedIn + 1].filter((row) => row >= 0 && row < range.count)
  return [...new Set([...defaultRangeExtractor(range), ...beside])].toSorted((a, b) => a - b)
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
