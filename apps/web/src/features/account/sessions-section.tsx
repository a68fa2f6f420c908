import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OwnSession } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './account.module.css'
import { ownSessionsQuery, useEndOtherSessions, useEndSession } from './queries.ts'

/** Where one is signed in; each place but this one can be signed out. */
export function SessionsSection() {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ownSessionsQuery)
  const endOthers = useEndOtherSessions()
  const sessions = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section
      title={t('account.sessions')}
      help={t('account.sessionsHelp')}
      flush
      actions={
        sessions.length > 1 ? (
          <Button variant="default" aria-disabled={endOthers.isPending} onClick={() => void (endOthers.isPending || endOthers.mutate())}>
            {t('account.endOthers')}
          </Button>
        ) : null
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={3} /> : null}
      {data && sessions.length === 0 ? <EmptyState title={t('account.sessionsNone')} text={t('account.sessionsNoneText')} /> : null}
      {sessions.length > 0 ? (
        <>
          <SessionTable sessions={sessions} />
          <MoreRows shown={sessions.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      ) : null}
    </Section>
  )
}

function SessionTable({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useTranslation()
  const end = useEndSession()
  const deviceOf = ({ browser, system }: OwnSession) => {
    if (browser && system) return t('account.deviceOn', { browser, system })
    return browser ?? system ?? t('account.unknownDevice')
  }
  return (
    <DataTable
      caption={t('account.sessions')}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'device',
          head: t('account.column.device'),
          minWidth: '13rem',
          cell: (session) => (
            <span className={css.device}>
              {deviceOf(session)}
              {session.isThisOne ? <Tag tone="good">{t('account.thisOne')}</Tag> : null}
            </span>
          ),
        },
        { key: 'network', head: t('account.column.network'), minWidth: '8rem', cell: ({ network }) => network ?? t('account.noNetwork') },
        { key: 'since', head: t('account.column.since'), minWidth: '9.5rem', cell: ({ since }) => formatTime(since) },
        { key: 'lastUsedAt', head: t('account.column.lastUsedAt'), minWidth: '9.5rem', cell: ({ lastUsedAt }) => formatTime(lastUsedAt) },
        {
          key: 'action',
          head: <span className="sr-only">{t('account.column.action')}</span>,
          minWidth: '9rem',
          cell: (session) =>
            session.isThisOne ? null : (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('account.endOf', { device: deviceOf(session) })}
                aria-disabled={end.isPending}
                onClick={() => void (end.isPending || end.mutate(session.id))}
              >
                {t('account.end')}
              </Button>
            ),
        },
      ]}
    />
  )
}
