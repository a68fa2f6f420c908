import type { ReactNode } from 'react'
import css from './tag.module.css'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

/** A short word about a thing; `quiet` (dashed) says that something is not there yet. */
export function Tag({
  tone = 'neutral',
  quiet = false,
  title,
  children,
}: {
  readonly tone?: Tone
  readonly quiet?: boolean
  readonly title?: string
  readonly children: ReactNode
}) {
  return (
    <span className={css.tag} data-tone={tone} data-quiet={quiet || undefined} title={title}>
      {children}
    </span>
  )
}
