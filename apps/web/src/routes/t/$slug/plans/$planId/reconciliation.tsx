import { createFileRoute } from '@tanstack/react-router'
import { AmendPlan } from '#features/issuing/amend-plan.tsx'
import { reconciliationQuery } from '#features/reconciliation/queries.ts'
import { ReconciliationScreen } from '#features/reconciliation/reconciliation-screen.tsx'
import { reconciliationSearch } from '#features/reconciliation/reconciliation-search.ts'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/reconciliation')({
  validateSearch: reconciliationSearch,
  loader: async ({ context, params }) => {
    await Promise.all([context.queries.ensureQueryData(planQuery(params.slug, params.planId)), context.queries.ensureQueryData(reconciliationQuery(params))])
  },
  remountDeps: ({ params }) => params.planId,
  component: Reconciliation,
})

function Reconciliation() {
  const { slug, planId } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <ReconciliationScreen
      slug={slug}
      planId={planId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      amend={(plan) => <AmendPlan plan={plan} />}
    />
  )
}
