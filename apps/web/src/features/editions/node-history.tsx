import type { NodeHistoryEntry, PlanNodeDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { WordChanges } from '#lib/word-changes.tsx'
import { TextLink } from '#ui/link.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import css from './editions.module.css'
import { IssuingDocument } from './issuing-document.tsx'
import { nodeHistoryQuery } from './queries.ts'

/** A group or task across editions and school years, asked for when it is opened. */
export function NodeHistory({ node }: { readonly node: PlanNodeDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({ ...nodeHistoryQuery({ slug, planId: node.planId }, node.id), enabled: isOpen })
  if (!isOpen) {
    return (
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('editions.history.open')}
      </Button>
    )
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={3} />
  if (data.entries.length === 0) return <p className={css.none}>{t('editions.history.empty')}</p>
  return (
    <ol className={css.history} aria-label={t('editions.history.label')}>
      {data.entries.map((entry, index) => (
        <Entry key={`${entry.planId} ${entry.edition}`} entry={entry} before={data.entries[index + 1] ?? null} />
      ))}
    </ol>
  )
}

function Entry({ entry, before }: { readonly entry: NodeHistoryEntry; readonly before: NodeHistoryEntry | null }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { planId, schoolYear: year, edition } = entry
  const facts = [
    entry.lead === null ? null : t('editions.read.lead', { name: entry.lead }),
    entry.dueOn === null ? null : t('editions.read.due', { date: formatDate(entry.dueOn) }),
    entry.targets.length === 0 ? null : t('editions.history.targets', { names: entry.targets.join('; ') }),
    entry.reason === null ? null : t('editions.history.reason', { reason: entry.reason }),
  ].filter((fact) => fact !== null)
  return (
    <li className={css.entry}>
      <h4 className={css.entryHead}>
        {edition === null ? (
          <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} search={{ node: entry.nodeId }} inherit>
            {t('editions.history.draft', { year })}
          </TextLink>
        ) : (
          <TextLink to="/t/$slug/plans/$planId/editions/$number" params={{ slug, planId, number: String(edition) }} inherit>
            {t('editions.history.edition', { year, number: edition })}
          </TextLink>
        )}
      </h4>
      <p className={css.facts}>
        <span>{t('editions.history.at', { number: entry.number })}</span>
        {entry.document ? (
          <span>
            <IssuingDocument document={entry.document} />
          </span>
        ) : null}
      </p>
      <p className={css.text}>{before ? <WordChanges before={before.text} after={entry.text} /> : entry.text}</p>
      {facts.length > 0 ? (
        <p className={css.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      ) : null}
    </li>
  )
}
