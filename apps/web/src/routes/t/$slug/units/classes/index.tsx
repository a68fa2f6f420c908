import { createFileRoute } from '@tanstack/react-router'
import { classSearch } from '#features/unit-classes/class-search.ts'
import { ownKindsQuery, unitClassesQuery } from '#features/unit-classes/queries.ts'
import { UnitClassesScreen } from '#features/unit-classes/unit-classes-screen.tsx'

export const Route = createFileRoute('/t/$slug/units/classes/')({
  validateSearch: (search: Record<string, unknown>) => classSearch(search),
  loader: ({ context, params, location }) => {
    void context.queries.prefetchInfiniteQuery(unitClassesQuery(params.slug, classSearch(location.search).on))
    void context.queries.prefetchQuery(ownKindsQuery(params.slug))
  },
  component: UnitClasses,
})

function UnitClasses() {
  const navigate = Route.useNavigate()
  return <UnitClassesScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
