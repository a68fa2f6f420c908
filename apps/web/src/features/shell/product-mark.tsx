import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import css from './shell.module.css'

/** The mark of the product; leads to the person's tenants. */
export function ProductMark() {
  const { t } = useTranslation()
  return (
    <Link to="/" className={css.mark} aria-label={t('shell.toStart')}>
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" fill="#1f3a5f" />
        <circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" strokeWidth="2.5" />
        <circle cx="16" cy="16" r="4" fill="#fff" />
      </svg>
      <span className={css.markName}>{t('common.product')}</span>
    </Link>
  )
}
