import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './draft-comments.module.css'

interface LoadedCommentsProps {
  readonly loaded: string
  readonly hasMore: boolean
  readonly hasStopped: boolean
  readonly onRetry: () => void
}

/** How many comments have come, and whether there are more. */
export function LoadedComments({ loaded, hasMore, hasStopped, onRetry }: LoadedCommentsProps) {
  const { t } = useTranslation()
  const words = !hasMore ? 'draftComments.loaded' : hasStopped ? 'draftComments.stopped' : 'draftComments.loadingMore'
  return (
    <div className={css.loaded}>
      <p className={css.text} role="status">
        {t(words, { n: loaded })}
      </p>
      {hasMore && hasStopped ? (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
    </div>
  )
}
