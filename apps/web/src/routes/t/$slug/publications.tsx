import { createFileRoute } from '@tanstack/react-router'
import { PublicationsScreen } from '#features/publications/publications-screen.tsx'
import { publicationsQuery } from '#features/publications/queries.ts'
import { searchId } from '#lib/search-text.ts'

export const Route = createFileRoute('/t/$slug/publications')({
  validateSearch: (search: Record<string, unknown>): { plan?: string } => {
    const plan = searchId(search.plan)
    return plan ? { plan } : {}
  },
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(publicationsQuery(params.slug)),
  component: Publications,
})

function Publications() {
  const { plan } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <PublicationsScreen planId={plan} onPlan={(planId) => void navigate({ search: planId ? { plan: planId } : {}, resetScroll: false })} />
}
