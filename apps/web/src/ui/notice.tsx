import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import css from './notice.module.css'

interface NoticeProps {
  readonly tone?: 'info' | 'good' | 'warn' | 'bad'
  readonly icon?: IconName
  readonly title?: string
  /** Read out at once: for what has just gone wrong. */
  readonly alert?: boolean
  readonly children?: ReactNode
}

/** Something to know before going on. */
export function Notice({ tone = 'info', icon = 'warning', title, alert = false, children }: NoticeProps) {
  return (
    <div className={css.notice} data-tone={tone} role={alert ? 'alert' : undefined}>
      <span className={css.icon}>
        <Icon name={icon} />
      </span>
      <div className={css.body}>
        {title ? <p className={css.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
