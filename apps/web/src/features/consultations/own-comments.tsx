import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { type OwnComment, useCommentDesk } from './comment-desk.ts'
import { CommentForm } from './comment-form.tsx'
import css from './consultations.module.css'
import { commentKey } from './kept-comments.ts'

/** What the province said of a node, or of the whole, and the form to say more while it is open. */
export function OwnComments({ nodeId, number }: { readonly nodeId: string | null; readonly number: string }) {
  const { sent, open } = useCommentDesk()
  const key = commentKey(nodeId)
  return (
    <>
      <SentComments comments={sent.get(key) ?? []} />
      {open.has(key) ? <CommentForm nodeId={nodeId} number={number} /> : null}
    </>
  )
}

function SentComments({ comments }: { readonly comments: readonly OwnComment[] }) {
  const { t } = useTranslation()
  if (comments.length === 0) return null
  return (
    <ul className={css.sent} aria-label={t('consultations.ownOf')}>
      {comments.map(({ id, text, sentBy, sentAt }) => (
        <li key={id}>
          <p className={css.said}>{text}</p>
          <p className={css.quiet}>{t('consultations.sentBy', { name: sentBy, time: formatTime(sentAt) })}</p>
        </li>
      ))}
    </ul>
  )
}
