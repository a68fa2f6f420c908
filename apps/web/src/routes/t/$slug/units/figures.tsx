import { createFileRoute } from '@tanstack/react-router'
import { figureAddress, figureSearch } from '#features/unit-figures/figure-search.ts'
import { FiguresScreen } from '#features/unit-figures/figures-screen.tsx'
import { figureRowsQuery } from '#features/unit-figures/queries.ts'

export const Route = createFileRoute('/t/$slug/units/figures')({
  validateSearch: (search: Record<string, unknown>) => figureAddress(search),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.queries.ensureInfiniteQueryData(figureRowsQuery(params.slug, figureSearch(deps))),
  component: Figures,
})

function Figures() {
  const navigate = Route.useNavigate()
  return (
    <FiguresScreen
      search={figureSearch(Route.useSearch())}
      onSearch={(search) => void navigate({ search: figureAddress({ ...search }), resetScroll: false })}
    />
  )
}
