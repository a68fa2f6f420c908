import { type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import css from './dropdown.module.css'

interface DropdownProps {
  /** The accessible name of the button; none: its content. */
  readonly label?: string
  readonly className?: string | undefined
  readonly target: ReactNode
  /** The edge of the button along which the panel lies. */
  readonly align?: 'start' | 'end'
  /** Choosing something closes the panel. */
  readonly children: (close: () => void) => ReactNode
}

const gap = 6

/** A button that shows a panel: the browser's own popover, so Escape and a click elsewhere close it and focus returns. */
export function Dropdown({ label, className, target, align = 'start', children }: DropdownProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const rect = button.current?.getBoundingClientRect()
    if (event.newState !== 'open' || !rect) return
    const { style } = event.currentTarget
    const below = rect.bottom < window.innerHeight * 0.7
    style.top = below ? `${rect.bottom + gap}px` : 'auto'
    style.bottom = below ? 'auto' : `${window.innerHeight - rect.top + gap}px`
    style.left = align === 'start' ? `${Math.max(8, rect.left)}px` : 'auto'
    style.right = align === 'end' ? `${Math.max(8, document.documentElement.clientWidth - rect.right)}px` : 'auto'
  }
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={label}>
        {target}
      </button>
      <div ref={panel} id={id} popover="auto" className={css.panel} onBeforeToggle={place}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}

interface DropdownItemProps {
  readonly icon?: ReactNode
  readonly end?: ReactNode
  readonly current?: boolean
  readonly lang?: string
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** One choice of a panel, inside a `DropdownList`. */
export function DropdownItem({ icon, end, current = false, lang, onChoose, children }: DropdownItemProps) {
  return (
    <li>
      <button type="button" className={css.item} lang={lang} aria-current={current ? 'true' : undefined} onClick={onChoose}>
        {icon}
        <span className={css.words}>{children}</span>
        {end}
      </button>
    </li>
  )
}

export function DropdownList({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <>
      {label ? (
        <p id={id} className={css.label}>
          {label}
        </p>
      ) : null}
      <ul className={css.list} aria-labelledby={label ? id : undefined}>
        {children}
      </ul>
    </>
  )
}
