import { createFileRoute } from '@tanstack/react-router'
import { comparisonSearch } from '#features/editions/comparison-search.ts'
import { ComparisonScreen } from '#features/editions/comparison-screen.tsx'
import { comparisonQuery } from '#features/editions/queries.ts'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/comparison')({
  validateSearch: comparisonSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    await Promise.all([context.queries.ensureQueryData(planQuery(params.slug, params.planId)), context.queries.ensureQueryData(comparisonQuery(params, deps))])
  },
  component: Comparison,
})

function Comparison() {
  const { slug, planId } = Route.useParams()
  return <ComparisonScreen slug={slug} planId={planId} search={Route.useSearch()} />
}
