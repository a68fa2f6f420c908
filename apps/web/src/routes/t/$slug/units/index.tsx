import { createFileRoute, redirect } from '@tanstack/react-router'
import { UnitsInAndOut } from '#features/unit-imports/units-in-and-out.tsx'
import { unitsBelowQuery } from '#features/units/queries.ts'
import { unitAddress, unitSearch } from '#features/units/unit-search.ts'
import { UnitsScreen } from '#features/units/units-screen.tsx'

export const Route = createFileRoute('/t/$slug/units/')({
  validateSearch: (search: Record<string, unknown>) => unitAddress(search),
  beforeLoad: ({ params, search }) => {
    if (search.unit) throw redirect({ to: '/t/$slug/units/$unitId', params: { slug: params.slug, unitId: search.unit }, replace: true })
  },
  loader: ({ context, params, location }) => {
    void context.queries.prefetchQuery(unitsBelowQuery(params.slug, null, unitSearch(location.search).on))
  },
  component: Units,
})

function Units() {
  const navigate = Route.useNavigate()
  const search = unitSearch(Route.useSearch())
  return (
    <UnitsScreen
      search={search}
      inAndOut={<UnitsInAndOut {...search} />}
      onSearch={(next) => void navigate({ search: unitAddress(next), replace: true, resetScroll: false })}
    />
  )
}
