import { createFileRoute } from '@tanstack/react-router'
import { unitFiguresQuery } from '#features/unit-figures/queries.ts'
import { UnitFiguresSection } from '#features/unit-figures/unit-figures-section.tsx'
import { LineageSection } from '#features/unit-lineage/lineage-section.tsx'
import { lineageQuery } from '#features/unit-lineage/queries.ts'
import { eventsOfUnitQuery } from '#features/units/queries.ts'
import { UnitScreen } from '#features/units/unit-screen.tsx'
import { dayAddress } from '#features/units/unit-search.ts'
import { unitQuery } from '#lib/units/unit-query.ts'

export const Route = createFileRoute('/t/$slug/units/$unitId')({
  validateSearch: dayAddress,
  loader: ({ context, params: { slug, unitId } }) => {
    void context.queries.prefetchQuery(eventsOfUnitQuery(slug, unitId))
    void context.queries.prefetchQuery(lineageQuery(slug, unitId))
    void context.queries.prefetchQuery(unitFiguresQuery(slug, unitId))
    return context.queries.ensureQueryData(unitQuery(slug, unitId))
  },
  component: Unit,
})

function Unit() {
  const { unitId } = Route.useParams()
  const { on } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <UnitScreen unitId={unitId} on={on} onDay={(day) => void navigate({ search: day ? { on: day } : {}, replace: true, resetScroll: false })}>
      <LineageSection unitId={unitId} />
      <UnitFiguresSection unitId={unitId} />
    </UnitScreen>
  )
}
