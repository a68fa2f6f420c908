import { createFileRoute } from '@tanstack/react-router'
import { PlansScreen } from '#features/plans/plans-screen.tsx'
import { plansQuery } from '#features/plans/queries.ts'

export const Route = createFileRoute('/t/$slug/plans/')({
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(plansQuery(params.slug)),
  component: PlansScreen,
})
