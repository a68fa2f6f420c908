import { createFileRoute } from '@tanstack/react-router'
import { EditionsScreen } from '#features/editions/editions-screen.tsx'
import { editionsQuery } from '#features/editions/queries.ts'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/editions/')({
  loader: async ({ context, params }) => {
    await Promise.all([context.queries.ensureQueryData(planQuery(params.slug, params.planId)), context.queries.ensureInfiniteQueryData(editionsQuery(params))])
  },
  component: Editions,
})

function Editions() {
  const { slug, planId } = Route.useParams()
  return <EditionsScreen slug={slug} planId={planId} />
}
