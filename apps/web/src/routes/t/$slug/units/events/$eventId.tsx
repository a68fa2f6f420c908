import { createFileRoute } from '@tanstack/react-router'
import { EventScreen } from '#features/unit-events/event-screen.tsx'
import { eventQuery } from '#features/unit-events/queries.ts'

export const Route = createFileRoute('/t/$slug/units/events/$eventId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(eventQuery(params.slug, params.eventId)),
  component: Event,
})

function Event() {
  return <EventScreen eventId={Route.useParams().eventId} />
}
