import { createFileRoute } from '@tanstack/react-router'
import { unitQuery } from '#features/units/queries.ts'
import { UnitScreen } from '#features/units/unit-screen.tsx'

export const Route = createFileRoute('/t/$slug/units/$unitId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(unitQuery(params.slug, params.unitId)),
  component: Unit,
})

function Unit() {
  return <UnitScreen unitId={Route.useParams().unitId} />
}
