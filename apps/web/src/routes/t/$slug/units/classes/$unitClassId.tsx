import { createFileRoute } from '@tanstack/react-router'
import { classSearch } from '#features/unit-classes/class-search.ts'
import { classMembersQuery, unitClassQuery } from '#features/unit-classes/queries.ts'
import { UnitClassScreen } from '#features/unit-classes/unit-class-screen.tsx'

export const Route = createFileRoute('/t/$slug/units/classes/$unitClassId')({
  validateSearch: (search: Record<string, unknown>) => classSearch(search),
  loader: async ({ context, params, location }) => {
    const { on } = classSearch(location.search)
    void context.queries.prefetchInfiniteQuery(classMembersQuery(params.slug, params.unitClassId, on))
    await context.queries.ensureQueryData(unitClassQuery(params.slug, params.unitClassId, on))
  },
  component: UnitClass,
})

function UnitClass() {
  const navigate = Route.useNavigate()
  const { unitClassId } = Route.useParams()
  return (
    <UnitClassScreen unitClassId={unitClassId} search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
  )
}
