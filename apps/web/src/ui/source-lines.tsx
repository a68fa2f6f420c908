import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import css from './source-lines.module.css'

/** A line asked for; asking for the same one again is a new object, so that it is shown again. */
export interface LineChoice {
  readonly line: number
}

interface SourceLinesProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly chosen: LineChoice | null
  /** Lines something was read from. */
  readonly marked?: ReadonlySet<number>
  readonly onChoose: (line: number) => void
  /** Becomes true when it comes out from behind another tab: the line is looked for again. */
  readonly shown?: boolean
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** A text with its line numbers; draws only what is in view, so ten thousand lines scroll smoothly. */
export function SourceLines({ label, lines, chosen, marked, onChoose, shown = true }: SourceLinesProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(chosen?.line ?? 1)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 24 + 22 * Math.floor((lines[index]?.length ?? 0) / 70),
    overscan: 6,
  })

  useEffect(() => {
    if (!chosen) return
    setActive(chosen.line)
    // Once the lines above are measured, the place is exact.
    virtual.scrollToIndex(chosen.line - 1, { align: 'center' })
    const again = setTimeout(() => virtual.scrollToIndex(chosen.line - 1, { align: 'auto' }), 80)
    return () => clearTimeout(again)
  }, [chosen, shown, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Enter' || event.key === ' ') onChoose(active)
    else if (step !== undefined) {
      const next = Math.min(lines.length, Math.max(1, active + step))
      setActive(next)
      virtual.scrollToIndex(next - 1)
    } else return
    event.preventDefault()
  }

  const items = virtual.getVirtualItems()
  const isDrawn = items.some((item) => item.index === active - 1)
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isDrawn ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={css.sheet} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            id={`${id}-${index + 1}`}
            role="option"
            aria-selected={chosen?.line === index + 1}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            data-active={active === index + 1 || undefined}
            data-marked={marked?.has(index + 1) || undefined}
            className={css.line}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => {
              setActive(index + 1)
              onChoose(index + 1)
            }}
          >
            <span className={css.number}>{index + 1}</span>
            <span className={css.text}>{lines[index]}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
