import type { TemplateSummary } from '@trongtam/client'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { ConfidenceTag } from './confidence-tag.tsx'
import { templatesQuery } from './queries.ts'
import css from './templates.module.css'

interface TemplatesScreenProps {
  /** What stands above the templates: the ministry's drafts, or drafts that are open for comments. */
  readonly above: ReactNode
}

/** The ministry's templates, one for each school year. */
export function TemplatesScreen({ above }: TemplatesScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(templatesQuery(slug))
  const rows = data.pages.flatMap((page) => page.items)
  const title = (row: TemplateSummary) => (
    <>
      <p className={css.theme}>{row.theme}</p>
      <p className={css.quiet}>{row.title}</p>
    </>
  )
  return (
    <Page title={t('templates.title')} help={t('templates.help')}>
      {above}
      <Section title={t('templates.list')} flush>
        {rows.length === 0 ? (
          <EmptyState title={t('templates.empty')} text={t('templates.emptyText')} icon="template" />
        ) : (
          <>
            <DataTable
              caption={t('templates.list')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'year',
                  head: t('templates.column.schoolYear'),
                  minWidth: '7.5rem',
                  cell: (row) => (
                    <TextLink to="/t/$slug/templates/$templateId" params={{ slug, templateId: row.id }} inherit>
                      {row.schoolYear}
                    </TextLink>
                  ),
                },
                { key: 'title', head: t('templates.column.title'), cell: title, minWidth: '20rem' },
                { key: 'revision', head: t('templates.column.revision'), number: true, cell: (row) => row.revision },
                { key: 'groups', head: t('templates.column.groups'), number: true, cell: (row) => formatNumber(row.groups) },
                { key: 'tasks', head: t('templates.column.tasks'), number: true, cell: (row) => formatNumber(row.tasks) },
                { key: 'confidence', head: t('templates.column.confidence'), cell: (row) => <ConfidenceTag confidence={row.confidence} /> },
              ]}
            />
            <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          </>
        )}
      </Section>
    </Page>
  )
}
