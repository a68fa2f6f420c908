import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportFigures } from './export-figures.tsx'
import type { FigureSearch } from './figure-search.ts'
import { FigureFilters } from './figure-filters.tsx'
import { FigureTable } from './figure-table.tsx'
import { UnitTrail } from './unit-trail.tsx'
import { figureRowsQuery } from './queries.ts'

interface FiguresScreenProps {
  readonly search: FigureSearch
  readonly onSearch: (search: FigureSearch) => void
}

/** A figure of a school year down the hierarchy, as it was reported or in the boundaries of a day. */
export function FiguresScreen({ search, onSearch }: FiguresScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(figureRowsQuery(slug, search))
  const [first] = data.pages
  const rows = data.pages.flatMap(({ items }) => items)
  if (!first) return null
  const title = t('unitFigures.table', { kind: t(`unitFigures.kind.${search.kind}`), year: first.schoolYear })
  return (
    <Page
      title={t('unitFigures.title')}
      help={t('unitFigures.help')}
      actions={<ExportFigures search={search} schoolYear={first.schoolYear} />}
      over={
        <>
          <TextLink to="/t/$slug/units" params={{ slug }} inherit>
            ← {t('units.back')}
          </TextLink>
          {first.demo ? (
            <Tag tone="warn" quiet>
              {t('unitFigures.demo')}
            </Tag>
          ) : null}
        </>
      }
    >
      <FigureFilters search={search} page={first} onSearch={onSearch} />
      <Section title={title} help={t(`unitFigures.viewHelp.${search.view}`, { date: formatDate(first.on) })} flush>
        <UnitTrail path={first.path} />
        {rows.length === 0 && first.total.now.expected === 0 ? (
          <EmptyState title={t('unitFigures.empty')} text={t('unitFigures.emptyText')} icon="numbers" />
        ) : (
          <>
            <FigureTable title={title} kind={search.kind} total={first.total} rows={rows} parentName={first.path.at(-1)?.name ?? null} />
            <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          </>
        )}
      </Section>
    </Page>
  )
}
