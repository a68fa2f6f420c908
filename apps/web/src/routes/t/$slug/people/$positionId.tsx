import { createFileRoute } from '@tanstack/react-router'
import { PositionScreen } from '#features/people/position-screen.tsx'
import { positionQuery } from '#features/people/queries.ts'

export const Route = createFileRoute('/t/$slug/people/$positionId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(positionQuery(params.slug, params.positionId)),
  component: Position,
})

function Position() {
  return <PositionScreen positionId={Route.useParams().positionId} />
}
