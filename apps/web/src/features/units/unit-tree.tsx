import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { formatNumber } from '@trongtam/domain'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { DemoTag, useUnitKind } from './unit-marks.tsx'
import { unitMove, type UnitRow } from './unit-rows.ts'
import css from './units.module.css'

interface UnitTreeProps {
  readonly rows: readonly UnitRow[]
  readonly onToggle: (unitId: string) => void
  readonly onOpen: (unitId: string) => void
}

/** An ARIA tree that draws only the lines in view: three thousand scroll smoothly. */
export function UnitTree({ rows, onToggle, onOpen }: UnitTreeProps) {
  const { t } = useTranslation()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState(rows[0]?.unit.id)
  const found = rows.findIndex((row) => row.unit.id === activeId)
  const active = found < 0 ? 0 : found
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 48, overscan: 10 })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = unitMove(rows, active, event.key)
    if (!move) return
    event.preventDefault()
    if ('toggle' in move) onToggle(move.toggle)
    else if ('open' in move) onOpen(move.open)
    else {
      setActiveId(rows[move.go]?.unit.id)
      virtual.scrollToIndex(move.go)
    }
  }
  const items = virtual.getVirtualItems()
  const isDrawn = items.some((item) => item.index === active)
  return (
    <div
      ref={scroller}
      className={css.tree}
      role="tree"
      aria-label={t('units.tree')}
      tabIndex={0}
      aria-activedescendant={isDrawn ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={css.sheet} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index]
          return row ? (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              role="treeitem"
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.siblings}
              aria-expanded={row.expanded ?? undefined}
              aria-selected={index === active}
              className={css.item}
              style={{ transform: `translateY(${start}px)`, paddingLeft: `${0.4 + (row.level - 1) * 1.25}rem` }}
              onClick={() => {
                setActiveId(row.unit.id)
                if (row.expanded !== null) onToggle(row.unit.id)
              }}
            >
              <UnitLine row={row} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

function UnitLine({ row: { unit, expanded, below } }: { readonly row: UnitRow }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  return (
    <>
      <span className={css.caret} data-open={expanded || undefined}>
        {expanded === null ? null : <Icon name="right" size={16} />}
      </span>
      <span className={css.words}>
        {/* The tree itself has the keyboard: Enter opens the line. */}
        <Link to="/t/$slug/units/$unitId" params={{ slug, unitId: unit.id }} tabIndex={-1} className={css.name} onClick={(event) => event.stopPropagation()}>
          {unit.name}
        </Link>{' '}
        <DemoTag unit={unit} />
        <span className={css.about}>
          {unitKind(unit)}
          {unit.childCount > 0 ? ` · ${t('units.children', { n: formatNumber(unit.childCount) })}` : ''}
          {expanded && below === 'loading' ? ` · ${t('units.loadingChildren')}` : ''}
        </span>
        {expanded && below === 'failed' ? <span className={css.failed}>{t('units.failedChildren')}</span> : null}
      </span>
    </>
  )
}
