import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '#ui/link.tsx'
import css from './registration.module.css'

/** The frame of what a stranger sees; `preferences` are the buttons of language and appearance. */
export function OutsideFrame({
  title,
  help,
  preferences,
  children,
}: {
  readonly title: string
  readonly help: string
  readonly preferences: ReactNode
  readonly children: ReactNode
}) {
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
      <main className={css.main}>
        <h1 className={css.title}>{title}</h1>
        <p className={css.help}>{help}</p>
        {children}
        <p className={css.help}>
          <TextLink to="/sign-in" search={{ to: '/' }}>
            {t('registration.toSignIn')}
          </TextLink>
        </p>
      </main>
    </div>
  )
}
