import type { ReactNode } from 'react'
import css from './filter-bar.module.css'

/** The fields that narrow what a screen shows, beside each other where there is room. */
export function FilterBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="search" aria-label={label} className={css.bar}>
      {children}
    </div>
  )
}
