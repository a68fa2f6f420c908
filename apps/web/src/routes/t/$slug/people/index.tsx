import { createFileRoute } from '@tanstack/react-router'
import { peopleAddress, peopleSearch } from '#features/people/people-search.ts'
import { PeopleScreen } from '#features/people/people-screen.tsx'

export const Route = createFileRoute('/t/$slug/people/')({
  validateSearch: (search: Record<string, unknown>) => peopleAddress(search),
  component: People,
})

function People() {
  const navigate = Route.useNavigate()
  return (
    <PeopleScreen
      search={peopleSearch(Route.useSearch())}
      onSearch={(search) => void navigate({ search: peopleAddress(search), replace: true, resetScroll: false })}
    />
  )
}
