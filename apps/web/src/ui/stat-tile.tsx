import type { ReactNode } from 'react'
import { PathLink } from './link.tsx'
import css from './stat-tile.module.css'
import type { Tone } from './tag.tsx'

export function StatTiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={css.tiles} aria-label={label}>
      {children}
    </ul>
  )
}

interface StatTileProps {
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  /** 0 to 1: how much of it is done. */
  readonly share?: number | undefined
  readonly tone?: Tone
  /** Where the figure is explained entry by entry. */
  readonly link?: { readonly to: string; readonly search?: Record<string, string | undefined> }
}

export function StatTile({ label, value, hint, share, tone, link }: StatTileProps) {
  const content = (
    <>
      <span className={css.label}>{label}</span>
      <span className={css.value} data-figures>
        {value}
      </span>
      {share === undefined ? null : (
        <span className={css.track} aria-hidden="true">
          <span className={css.done} style={{ display: 'block', width: `${Math.min(1, share) * 100}%` }} />
        </span>
      )}
      {hint ? <span className={css.hint}>{hint}</span> : null}
    </>
  )
  return (
    <li data-tone={tone}>
      {link ? (
        <PathLink to={link.to} search={link.search ?? {}} className={css.tile}>
          {content}
        </PathLink>
      ) : (
        <div className={css.tile}>{content}</div>
      )}
    </li>
  )
}
