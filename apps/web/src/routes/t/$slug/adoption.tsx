import { createFileRoute } from '@tanstack/react-router'
import { AdoptionScreen } from '#features/adoption/adoption-screen.tsx'
import { adoptionSearch } from '#features/adoption/adoption-search.ts'
import { yearsQuery } from '#features/adoption/queries.ts'

export const Route = createFileRoute('/t/$slug/adoption')({
  validateSearch: (search: Record<string, unknown>) => adoptionSearch(search),
  loader: ({ context, params }) => context.queries.ensureQueryData(yearsQuery(params.slug)),
  component: Adoption,
})

function Adoption() {
  const navigate = Route.useNavigate()
  return <AdoptionScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
