import type { ReactNode } from 'react'
import css from './node-panel.module.css'

/** A titled part of the details (h3). */
export function Part({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.part}>
      <div className={css.partHead}>
        <h3 className={css.partTitle}>{title}</h3>
        {action}
      </div>
      {children}
    </div>
  )
}
