import type { DraftComment } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import css from './comments.module.css'

interface CommentListProps {
  readonly comments: readonly DraftComment[]
  /** The number and words of a node; null where the draft has it no more. */
  readonly nameOf: (nodeId: string) => string | null
  readonly onShow: (nodeId: string) => void
}

/** Comments in the order they came: who, when, upon what, and their words. */
export function CommentList({ comments, nameOf, onShow }: CommentListProps) {
  const { t } = useTranslation()
  if (comments.length === 0) return <p className={css.none}>{t('templateDrafts.comments.nothingHere')}</p>
  return (
    <ul className={css.list}>
      {comments.map(({ id, nodeId, text, tenantName, sentAt, sentBy }) => {
        const name = nodeId === null ? null : nameOf(nodeId)
        return (
          <li key={id} className={css.comment}>
            <p className={css.who}>
              <strong>{tenantName}</strong> <span className={css.quiet}>{t('templateDrafts.comments.sent', { name: sentBy, time: formatTime(sentAt) })}</span>
            </p>
            <p className={css.words}>{text}</p>
            {nodeId === null ? (
              <p className={css.quiet}>{t('templateDrafts.comments.ofWhole')}</p>
            ) : name === null ? (
              <p className={css.quiet}>{t('templateDrafts.comments.ofGone')}</p>
            ) : (
              <button type="button" className={css.show} onClick={() => onShow(nodeId)}>
                {name.length > 80 ? `${name.slice(0, 80)}…` : name}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
