import type { ProposedChange } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import { useDesk } from './desk-context.ts'
import css from './change-row.module.css'

/** How a change stands: in conflict, mandatory and until when, put off, half typed. */
export function ChangeMarks({ change: { key, parts, state, rule, decideBy, overdue, deferred } }: { readonly change: ProposedChange }) {
  const { t } = useTranslation()
  const { words } = useDesk()
  const isTyping = [key, ...parts.map((part) => part.key)].some((each) => words[each] !== undefined)
  return (
    <span className={css.marks}>
      {state === 'conflict' ? <Tag tone="bad">{t('reconciliation.mark.conflict')}</Tag> : null}
      {rule === 'mandatory' ? <Tag tone="warn">{t('reconciliation.mark.mandatory')}</Tag> : null}
      {rule === 'advisory' ? <Tag>{t('reconciliation.mark.advisory')}</Tag> : null}
      {decideBy === null ? null : (
        <Tag tone={overdue ? 'bad' : 'warn'}>{t(overdue ? 'reconciliation.mark.overdue' : 'reconciliation.mark.decideBy', { date: formatDate(decideBy) })}</Tag>
      )}
      {deferred ? <Tag tone="info">{t('reconciliation.mark.deferred')}</Tag> : null}
      {isTyping ? <Tag quiet>{t('reconciliation.mark.typing')}</Tag> : null}
    </span>
  )
}
