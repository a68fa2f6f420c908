import { createContext, type ReactNode, use, useId } from 'react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

/** Where the person is, for the title of the browser tab: two tabs may hold two places. */
export const PlaceName = createContext<string | null>(null)

interface PageProps {
  /** The one h1 of the screen, and the title of the browser tab. */
  readonly title: string
  /** One sentence: what this screen is for. */
  readonly help: string
  /** A short line above the title, e.g. the school year. */
  readonly over?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every screen. */
export function Page({ title, help, over, actions, children }: PageProps) {
  const { t } = useTranslation()
  const place = use(PlaceName)
  return (
    <div className={css.page}>
      <title>{[title, place, t('common.product')].filter(Boolean).join(' · ')}</title>
      <div className={css.header}>
        <div className={css.words}>
          {over ? <p className={css.over}>{over}</p> : null}
          <h1 className={css.title}>{title}</h1>
          <p className={css.help}>{help}</p>
        </div>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly help?: ReactNode
  readonly actions?: ReactNode
  /** Lists and tables go to the edge. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A titled part of a screen (h2). */
export function Section({ title, help, actions, flush = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.sectionHead}>
        <div>
          <h2 id={id} className={css.sectionTitle}>
            {title}
          </h2>
          {help ? <p className={css.sectionHelp}>{help}</p> : null}
        </div>
        {actions}
      </div>
      {flush ? children : <div className={css.body}>{children}</div>}
    </section>
  )
}
