import type { Reconciliation } from '@trongtam/client'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { countChanges } from './change-sections.ts'
import css from './reconciliation.module.css'

/** From which revision to which, what the ministry says of it, until when, and how much is open. */
export function RevisionHead({ list: { revision, latest, changes, silent } }: { readonly list: Reconciliation }) {
  const { t } = useTranslation()
  const counts = countChanges(changes)
  const hasMandatory = counts.mandatory > 0
  return (
    <Section
      title={t('reconciliation.head.title', { from: revision, to: latest.revision })}
      help={t('reconciliation.head.publishedAt', { time: formatTime(latest.publishedAt) })}
    >
      <p className={css.summaryLabel}>{t('reconciliation.head.summary')}</p>
      <p className={css.summary}>{latest.summary}</p>
      <p className={css.counts}>
        <strong>
          {t('reconciliation.head.counts', {
            open: formatNumber(counts.open),
            mandatory: formatNumber(counts.mandatory),
            conflicts: formatNumber(counts.conflict),
          })}
        </strong>{' '}
        {hasMandatory && latest.decideBy !== null ? (
          <Tag tone={counts.overdue > 0 ? 'bad' : 'warn'}>{t('reconciliation.head.decideBy', { date: formatDate(latest.decideBy) })}</Tag>
        ) : null}{' '}
        {counts.overdue > 0 ? <Tag tone="bad">{t('reconciliation.head.overdue', { n: formatNumber(counts.overdue) })}</Tag> : null}
      </p>
      <p className={css.silent}>
        {t('reconciliation.head.silent', {
          n: formatNumber(silent.same + silent.onlyOurs),
          same: formatNumber(silent.same),
          ours: formatNumber(silent.onlyOurs),
        })}
      </p>
    </Section>
  )
}
