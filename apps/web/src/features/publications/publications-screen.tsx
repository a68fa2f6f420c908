import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { MoreRows } from '#ui/data-table.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { PlanChooser } from './plan-chooser.tsx'
import { Preview } from './preview.tsx'
import { PublicationTable } from './publication-table.tsx'
import { publicationsQuery } from './queries.ts'

interface PublicationsScreenProps {
  /** The plan whose preview is open. */
  readonly planId: string | undefined
  readonly onPlan: (planId: string | undefined) => void
}

/** What has left the province, and exactly what would leave next. */
export function PublicationsScreen({ planId, onPlan }: PublicationsScreenProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(publicationsQuery(slug))
  const rows = data.pages.flatMap((page) => page.items)
  const mayPreview = may('publication.preview')
  return (
    <Page title={t('publications.title')} help={t('publications.help')}>
      {mayPreview ? <PlanChooser planId={planId} onPlan={onPlan} /> : null}
      {mayPreview && planId ? <Preview key={planId} planId={planId} onClose={() => onPlan(undefined)} /> : null}
      <Section title={t('publications.list')} flush {...(mayPreview ? {} : { help: t('publications.noPreview') })}>
        {rows.length === 0 ? (
          <EmptyState title={t('publications.empty')} text={mayPreview ? t('publications.emptyText') : t('publications.noPreview')} icon="publish" />
        ) : (
          <>
            <PublicationTable rows={rows} />
            <MoreRows shown={rows.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
          </>
        )}
      </Section>
    </Page>
  )
}
