import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planQuery } from '#lib/plan-query.ts'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { placeGraph } from './graph-places.ts'
import { GraphPicture } from './graph-picture.tsx'
import { GraphTable } from './graph-table.tsx'
import { documentGraphQuery } from './queries.ts'

/** From the central level through ministry and province to the units: what a plan rests on and who carries it out. */
export function GraphScreen({ slug, planId }: { readonly slug: string; readonly planId: string }) {
  const { t } = useTranslation()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  const { data: graph } = useSuspenseQuery(documentGraphQuery(slug, planId))
  return (
    <Page
      title={t('documentGraph.title', { year: plan.schoolYear })}
      help={t('documentGraph.help')}
      over={
        <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }} search={{ tab: 'bases' }} inherit>
          ← {plan.title}
        </TextLink>
      }
    >
      {graph.edges.length === 0 ? (
        <Section title={t('documentGraph.picture')} flush>
          <EmptyState title={t('documentGraph.empty')} text={t('documentGraph.emptyText')} icon="cite" />
        </Section>
      ) : (
        <>
          <Section title={t('documentGraph.picture')} help={t('documentGraph.pictureHelp')}>
            <GraphPicture graph={placeGraph(graph)} />
          </Section>
          <Section title={t('documentGraph.table')} help={t('documentGraph.tableHelp')} flush>
            <GraphTable graph={graph} />
          </Section>
        </>
      )}
    </Page>
  )
}
