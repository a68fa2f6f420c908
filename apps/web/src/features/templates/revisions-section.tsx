import type { TemplateRevision } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { ChangeFigures } from '#lib/template/change-list.tsx'
import { MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { revisionsQuery } from './queries.ts'
import css from './revisions.module.css'
import { standingRevision } from './standing-revision.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface RevisionsSectionProps {
  readonly templateId: string
  /** The revision on the screen. */
  readonly shown: number
}

/** Every revision of a template, latest first; none of them ever changes. */
export function RevisionsSection({ templateId, shown }: RevisionsSectionProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(revisionsQuery(slug, templateId))
  const [withdrawing, setWithdrawing] = useState<number | null>(null)
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  const standing = standingRevision(rows)
  return (
    <Section title={t('templates.revisions')} help={t('templates.revisionsHelp')} flush>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <LoadingState lines={3} />}
      <ol className={css.revisions}>
        {rows.map((row) => (
          <li key={row.revision} className={css.revision} data-shown={row.revision === shown || undefined}>
            <RevisionEntry row={row} templateId={templateId} isShown={row.revision === shown} isLatest={row.revision === standing} />
            {may('template.publish') && row.revision === standing ? (
              <Button variant="default" size="xs" onClick={() => setWithdrawing(row.revision)}>
                {t('templates.withdrawOpen')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {hasNextPage ? <MoreRows shown={rows.length} hasMore loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
      {withdrawing === null ? null : <WithdrawDialog templateId={templateId} revision={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Section>
  )
}

interface RevisionEntryProps {
  readonly row: TemplateRevision
  readonly templateId: string
  readonly isShown: boolean
  readonly isLatest: boolean
}

function RevisionEntry({ row, templateId, isShown, isLatest }: RevisionEntryProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const name = t('templates.revisionName', { revision: row.revision })
  return (
    <div className={css.words}>
      <p className={css.head}>
        {isShown ? (
          <strong>{name}</strong>
        ) : (
          <TextLink to="/t/$slug/templates/$templateId" params={{ slug, templateId }} search={{ revision: row.revision }} fw={620}>
            {name}
          </TextLink>
        )}
        {isLatest ? <Tag tone="good">{t('templates.latest')}</Tag> : null}
        {isShown ? <Tag tone="info">{t('templates.shown')}</Tag> : null}
        {row.withdrawn ? <Tag tone="bad">{t('templates.withdrawnMark')}</Tag> : null}
        <span className={css.quiet}>{t('templates.publishedAt', { time: formatTime(row.publishedAt) })}</span>
        {row.decideBy ? <span className={css.quiet}>{t('templates.decideBy', { date: formatDate(row.decideBy) })}</span> : null}
      </p>
      {row.summary ? <p className={css.summary}>{row.summary}</p> : null}
      {Object.keys(row.changes).length > 0 ? <ChangeFigures figures={row.changes} /> : null}
      {row.withdrawn ? (
        <p className={css.withdrawn}>{t('templates.withdrawnText', { time: formatTime(row.withdrawn.at), reason: row.withdrawn.reason })}</p>
      ) : null}
    </div>
  )
}
