import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from './link.tsx'
import css from './outside-frame.module.css'

interface OutsideFrameProps {
  readonly title: string
  readonly help: string
  /** The buttons of language and appearance. */
  readonly preferences: ReactNode
  /** For a form with columns. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of a small screen that one sees without having signed in. */
export function OutsideFrame({ title, help, preferences, wide = false, children }: OutsideFrameProps) {
  const { t } = useTranslation()
  return (
    <div className={css.screen}>
      <title>{`${title} · ${t('common.product')}`}</title>
      <header className={css.top}>
        <span className={css.product}>
          <img src="/favicon.svg" width={28} height={28} alt="" />
          {t('common.product')}
        </span>
        <span className={css.preferences}>{preferences}</span>
      </header>
      <main className={css.main} data-wide={wide || undefined}>
        <h1 className={css.title}>{title}</h1>
        <p className={css.help}>{help}</p>
        {children}
        <p className={css.help}>
          <TextLink to="/sign-in" search={{ to: '/' }}>
            {t('common.toSignIn')}
          </TextLink>
        </p>
      </main>
    </div>
  )
}
