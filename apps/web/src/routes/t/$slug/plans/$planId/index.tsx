import { createFileRoute } from '@tanstack/react-router'
import { NodeHistory } from '#features/editions/node-history.tsx'
import { PlanExtras } from '#features/editions/plan-extras.tsx'
import { PlanChecks } from '#features/issuing/plan-checks.tsx'
import { PlanStanding } from '#features/issuing/plan-standing.tsx'
import { PlanSteps } from '#features/issuing/plan-steps.tsx'
import { planSearch } from '#features/plans/plan-search.ts'
import { PlanScreen } from '#features/plans/plan-screen.tsx'
import { treeQuery } from '#features/plans/queries.ts'
import { BehindNotice } from '#features/reconciliation/behind-notice.tsx'
import { RolloverLink } from '#features/rollover/rollover-link.tsx'
import { planQuery } from '#lib/plan-query.ts'

export const Route = createFileRoute('/t/$slug/plans/$planId/')({
  validateSearch: planSearch,
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queries.ensureQueryData(planQuery(params.slug, params.planId)),
      context.queries.ensureQueryData(treeQuery(params.slug, params.planId)),
    ])
  },
  // Another plan is another document: nothing collapsed or half typed goes along.
  remountDeps: ({ params }) => params.planId,
  component: Plan,
})

function Plan() {
  return (
    <PlanScreen
      steps={(plan) => (
        <>
          <PlanExtras plan={plan} />
          <RolloverLink plan={plan} />
          <PlanSteps plan={plan} />
        </>
      )}
      standing={(plan) => (
        <>
          <PlanStanding plan={plan} />
          <BehindNotice plan={plan} />
        </>
      )}
      checks={(plan) => <PlanChecks plan={plan} />}
      history={(node) => <NodeHistory key={node.id} node={node} />}
    />
  )
}
