import { createFileRoute } from '@tanstack/react-router'
import { planSearch } from '#features/plans/plan-search.ts'
import { PlanScreen } from '#features/plans/plan-screen.tsx'
import { planQuery, treeQuery } from '#features/plans/queries.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId')({
  validateSearch: planSearch,
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queries.ensureQueryData(planQuery(params.slug, params.planId)),
      context.queries.ensureQueryData(treeQuery(params.slug, params.planId)),
    ])
  },
  // Another plan is another document: nothing collapsed or half typed goes along.
  remountDeps: ({ params }) => params.planId,
  component: PlanScreen,
})
