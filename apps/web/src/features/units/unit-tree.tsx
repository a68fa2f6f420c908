import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChosenUnits, chooseRange, toggleChosen } from './chosen-units.ts'
import { typeahead, unitMove } from './unit-keys.ts'
import { UnitLine } from './unit-line.tsx'
import type { UnitRow } from './unit-rows.ts'
import css from './units.module.css'

interface UnitTreeProps {
  /** Where the keyboard goes when it comes from the field above. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rows: readonly UnitRow[]
  /** null: nothing is to be chosen here. */
  readonly chosen: ChosenUnits | null
  readonly onChoose: (chosen: ChosenUnits) => void
  readonly onToggle: (unitId: string) => void
  readonly onOpenAll: (unitIds: readonly string[]) => void
  readonly onOpen: (unitId: string) => void
  readonly onLeave: () => void
  readonly onNearEnd: () => void
}

/** An ARIA tree that draws only the lines in view: three thousand scroll smoothly. */
export function UnitTree(props: UnitTreeProps) {
  const { rows, chosen, scroller, onNearEnd } = props
  const { t } = useTranslation()
  const id = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  })
  const { active, setActive, onKeyDown } = useTreeKeys(props, (index) => virtual.scrollToIndex(index))
  const items = virtual.getVirtualItems()
  const isDrawn = items.some((item) => item.index === active)
  const isNearEnd = (items.at(-1)?.index ?? 0) > rows.length - 20
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  })
  return (
    <div
      ref={scroller}
      className={css.tree}
      role="tree"
      aria-label={t('units.tree')}
      aria-multiselectable={chosen !== null}
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
              aria-selected={chosen ? chosen.has(row.unit.id) : index === active}
              data-active={index === active || undefined}
              className={css.item}
              style={{ transform: `translateY(${start}px)`, paddingLeft: `${0.4 + (row.level - 1) * 1.25}rem` }}
              onClick={(event) => {
                setActive(index)
                if (chosen && (row.expanded === null || isCheck(event.target))) props.onChoose(toggleChosen(chosen, row.unit))
                else if (row.expanded !== null) props.onToggle(row.unit.id)
              }}
            >
              <UnitLine row={row} isChosen={chosen ? chosen.has(row.unit.id) : null} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

function isCheck(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-check]') !== null
}

function useTreeKeys({ rows, chosen, onChoose, onToggle, onOpenAll, onOpen, onLeave }: UnitTreeProps, show: (index: number) => void) {
  const [activeKey, setActiveKey] = useState(rows[0]?.key)
  const active = Math.max(
    0,
    rows.findIndex((row) => row.key === activeKey),
  )
  const typeOn = useTyped()
  const setActive = (index: number) => setActiveKey(rows[index]?.key)
  const goTo = (index: number) => (setActive(index), show(index))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = unitMove(rows, active, event, chosen !== null)
    if (!move) {
      if (event.key.length !== 1 || event.nativeEvent.isComposing) return
      const found = typeahead(rows, active, typeOn(event.key))
      if (found !== null) goTo(found)
      return
    }
    event.preventDefault()
    if ('go' in move) {
      if (move.extends && chosen) onChoose(chooseRange(chosen, rows, active, move.go))
      goTo(move.go)
    } else if ('toggle' in move) onToggle(move.toggle)
    else if ('openAll' in move) onOpenAll(move.openAll)
    else if ('open' in move) onOpen(move.open)
    else if ('leave' in move) onLeave()
    else if (chosen) onChoose(toggleChosen(chosen, move.choose.unit))
  }
  return { active, setActive, onKeyDown }
}

const typingMs = 700

/** The letters typed in a row. */
function useTyped() {
  const typed = useRef({ text: '', at: 0 })
  return (letter: string) => {
    const isSame = Date.now() - typed.current.at < typingMs
    typed.current = { text: (isSame ? typed.current.text : '') + letter, at: Date.now() }
    return typed.current.text
  }
}
