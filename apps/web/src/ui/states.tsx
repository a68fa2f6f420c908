import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode, RefusalError } from '#lib/refusal-error.ts'
import { Icon, type IconName } from './icon.tsx'
import css from './states.module.css'

interface EmptyStateProps {
  readonly title: string
  /** Why it is empty, and what to do next; left out where whoever reads can do nothing about it. */
  readonly text?: string | undefined
  readonly icon?: IconName
  readonly children?: ReactNode
}

export function EmptyState({ title, text, icon = 'empty', children }: EmptyStateProps) {
  return (
    <div className={css.state}>
      <span className={css.mark}>
        <Icon name={icon} size={34} />
      </span>
      <p className={css.title}>{title}</p>
      {text ? <p className={css.text}>{text}</p> : null}
      {children ? <div className={css.actions}>{children}</div> : null}
    </div>
  )
}

/** What went wrong, what to do next, and the number for the help desk. */
export function ErrorState({ error, onRetry, children }: { readonly error: unknown; readonly onRetry?: () => void; readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const code = failureCode(error)
  const requestId = error instanceof RefusalError ? error.requestId : null
  return (
    <div className={css.state} role="alert">
      <span className={css.mark}>
        <Icon name="warning" size={34} />
      </span>
      <p className={css.title}>{t(`refusals.${code}.title`)}</p>
      <p className={css.text}>{t(`refusals.${code}.next`)}</p>
      <div className={css.actions}>
        {onRetry ? (
          <Button variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        ) : null}
        {children}
      </div>
      {requestId ? <span className={css.code}>{t('common.requestId', { id: requestId })}</span> : null}
    </div>
  )
}

/** Grey lines where text will stand. */
export function LoadingState({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className={css.lines} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={css.bar} />
      ))}
    </div>
  )
}
