import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PreferenceButtons } from './preferences.tsx'
import { ProductMark } from './product-mark.tsx'
import css from './shell.module.css'

/** The frame of screens that ask for no session. */
export function StrangerFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={css.plain}>
      <a href="#main" className={css.skip}>
        {t('shell.skip')}
      </a>
      <header className={css.bar}>
        <ProductMark />
        <span className={css.spring} />
        <PreferenceButtons />
      </header>
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </div>
  )
}
