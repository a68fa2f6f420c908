import { createFileRoute } from '@tanstack/react-router'
import { GraphScreen } from '#features/document-graph/graph-screen.tsx'
import { documentGraphQuery } from '#features/document-graph/queries.ts'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/document-graph')({
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queries.ensureQueryData(planQuery(params.slug, params.planId)),
      context.queries.ensureQueryData(documentGraphQuery(params.slug, params.planId)),
    ])
  },
  component: Graph,
})

function Graph() {
  const { slug, planId } = Route.useParams()
  return <GraphScreen slug={slug} planId={planId} />
}
