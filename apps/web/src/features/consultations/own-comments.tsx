import type { OwnComment } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import css from './consultations.module.css'

/** What this province has sent upon one item; it stays as it was sent. */
export function OwnComments({ comments }: { readonly comments: readonly OwnComment[] }) {
  const { t } = useTranslation()
  if (comments.length === 0) return null
  return (
    <ul className={css.own} aria-label={t('consultations.own')}>
      {comments.map(({ id, text, sentAt, sentBy }) => (
        <li key={id}>
          <p className={css.words}>{text}</p>
          <p className={css.quiet}>{t('consultations.sentBy', { name: sentBy, time: formatTime(sentAt) })}</p>
        </li>
      ))}
    </ul>
  )
}
