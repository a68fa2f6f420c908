import { createFileRoute } from '@tanstack/react-router'
import { rolloverQuery } from '#features/rollover/queries.ts'
import { RolloverScreen } from '#features/rollover/rollover-screen.tsx'
import { rolloverSearch } from '#features/rollover/rollover-search.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/rollover')({
  validateSearch: rolloverSearch,
  loader: ({ context, params }) => void context.queries.prefetchQuery(rolloverQuery(params.slug, params.planId)),
  component: Rollover,
})

function Rollover() {
  const { planId } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <RolloverScreen planId={planId} step={step ?? 'groups'} onStep={(chosen) => void navigate({ search: { step: chosen } })} />
}
