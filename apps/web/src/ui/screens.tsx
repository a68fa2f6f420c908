import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PathLink } from './link.tsx'
import page from './page.module.css'
import { EmptyState, ErrorState, LoadingState } from './states.tsx'

/** Shown while a screen is on its way for longer than a moment. */
export function LoadingScreen() {
  const { t } = useTranslation()
  return (
    <div className={page.page}>
      <h1 className="sr-only">{t('common.loading')}</h1>
      <LoadingState lines={9} />
    </div>
  )
}

/** Shown in place of a screen that cannot be shown. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const retry = () => {
    resetQueries()
    reset()
    void router.invalidate()
  }
  return (
    <div className={page.page}>
      <h1 className="sr-only">{t('common.product')}</h1>
      <ErrorState error={error} onRetry={retry}>
        <PathLink to="/">{t('common.backHome')}</PathLink>
      </ErrorState>
    </div>
  )
}

export function NoPageScreen() {
  const { t } = useTranslation()
  return (
    <div className={page.page}>
      <h1 className="sr-only">{t('common.noPage')}</h1>
      <EmptyState title={t('common.noPage')} text={t('common.noPageNext')} icon="search">
        <PathLink to="/">{t('common.backHome')}</PathLink>
      </EmptyState>
    </div>
  )
}
