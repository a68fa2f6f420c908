import type { Reconciliation } from '@trongtam/client'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { countChanges } from './change-sections.ts'
import css from './reconciliation.module.css'

/** From which revision to which, what the ministry says of it, until when, and how much is open. */
export function RevisionHead({ list }: { readonly list: Reconciliation }) {
  const { t } = useTranslation()
  const { revision, latest } = list
  const isBehind = revision < latest.revision
  return (
    <Section
      title={isBehind ? t('reconciliation.head.title', { from: revision, to: latest.revision }) : t('reconciliation.head.follows', { revision })}
      help={t('reconciliation.head.publishedAt', { time: formatTime(latest.publishedAt) })}
    >
      <p className={css.summaryLabel}>{t('reconciliation.head.summary')}</p>
      <p className={css.summary}>{latest.summary}</p>
      {isBehind ? <Counts list={list} /> : null}
    </Section>
  )
}

function Counts({ list: { latest, changes, silent } }: { readonly list: Reconciliation }) {
  const { t } = useTranslation()
  const counts = countChanges(changes)
  const quiet = silent.same + silent.onlyOurs
  return (
    <>
      <p className={css.counts}>
        <strong>
          {t('reconciliation.head.counts', {
            open: formatNumber(counts.open),
            mandatory: formatNumber(counts.mandatory),
            conflicts: formatNumber(counts.conflict),
          })}
        </strong>{' '}
        {counts.mandatory > 0 && latest.decideBy !== null ? (
          <Tag tone={counts.overdue > 0 ? 'bad' : 'warn'}>{t('reconciliation.head.decideBy', { date: formatDate(latest.decideBy) })}</Tag>
        ) : null}{' '}
        {counts.overdue > 0 ? <Tag tone="bad">{t('reconciliation.head.overdue', { n: formatNumber(counts.overdue) })}</Tag> : null}
      </p>
      {quiet > 0 ? (
        <p className={css.silent}>
          {t('reconciliation.head.silent', {
            n: formatNumber(quiet),
            same: formatNumber(silent.same),
            ours: formatNumber(silent.onlyOurs),
          })}
        </p>
      ) : null}
    </>
  )
}
