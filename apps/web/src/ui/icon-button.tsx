import type { ReactNode } from 'react'
import css from './icon-button.module.css'

export const iconButtonClass = css.button

/** A quiet button of 36 px that shows an icon or two letters. */
export function IconButton({
  label,
  lang,
  onClick,
  children,
}: {
  readonly label?: string
  readonly lang?: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className={css.button} aria-label={label} lang={lang} onClick={onClick}>
      {children}
    </button>
  )
}
