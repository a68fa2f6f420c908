import type { DraftComment } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { MoreRows } from '#ui/data-table.tsx'
import css from './draft-comments.module.css'

const pageRows = 50

interface CommentListProps {
  readonly label: string
  readonly comments: readonly DraftComment[]
  /** Says of each whether it is upon an item or the whole. */
  readonly mixed?: boolean
}

/** Who said what and when, in the order it came. */
export function CommentList({ label, comments, mixed = false }: CommentListProps) {
  const { t } = useTranslation()
  const [shown, show] = useState(pageRows)
  const rows = comments.slice(0, shown)
  return (
    <>
      <ol className={css.comments} aria-label={label}>
        {rows.map(({ id, nodeId, text, tenantName, sentAt, sentBy }) => (
          <li key={id} className={css.comment}>
            <p className={css.who}>
              <strong>{tenantName}</strong>{' '}
              <span className={css.quiet}>
                {t('draftComments.sentBy', { name: sentBy, time: formatTime(sentAt) })}
                {mixed ? `, ${t(nodeId === null ? 'draftComments.onWhole' : 'draftComments.onItem')}` : null}
              </span>
            </p>
            <p className={css.said}>{text}</p>
          </li>
        ))}
      </ol>
      {comments.length > pageRows ? (
        <MoreRows shown={rows.length} hasMore={comments.length > shown} loading={false} onMore={() => show(shown + pageRows)} />
      ) : null}
    </>
  )
}
