import { createFileRoute, notFound } from '@tanstack/react-router'
import { editionNumber } from '#features/editions/comparison-search.ts'
import { EditionScreen } from '#features/editions/edition-screen.tsx'
import { editionQuery } from '#features/editions/queries.ts'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/editions/$number')({
  loader: async ({ context, params }) => {
    const number = editionNumber(params.number)
    if (number === undefined) throw notFound()
    await Promise.all([context.queries.ensureQueryData(planQuery(params.slug, params.planId)), context.queries.ensureQueryData(editionQuery(params, number))])
  },
  component: Edition,
})

function Edition() {
  const { slug, planId, number } = Route.useParams()
  return <EditionScreen slug={slug} planId={planId} number={Number(number)} />
}
