import { createFileRoute } from '@tanstack/react-router'
import { eventsSearch } from '#features/unit-events/event-search.ts'
import { EventsScreen } from '#features/unit-events/events-screen.tsx'
import { eventsQuery } from '#features/unit-events/queries.ts'

export const Route = createFileRoute('/t/$slug/units/events/')({
  validateSearch: eventsSearch,
  loader: ({ context, params, location }) => void context.queries.prefetchInfiniteQuery(eventsQuery(params.slug, eventsSearch(location.search))),
  component: Events,
})

function Events() {
  const navigate = Route.useNavigate()
  return <EventsScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
