import { createFileRoute } from '@tanstack/react-router'
import { registrationsQuery, type RegistrationState, registrationStates } from '#features/ministry-registrations/queries.ts'
import { RegistrationsScreen } from '#features/ministry-registrations/registrations-screen.tsx'

const stateOf = (search: { readonly state?: unknown }): RegistrationState | undefined => registrationStates.find((known) => known === search.state)

export const Route = createFileRoute('/t/$slug/registrations/')({
  validateSearch: (search: Record<string, unknown>): { state?: RegistrationState } => {
    const state = stateOf(search)
    return state ? { state } : {}
  },
  loader: ({ context, params, location }) => void context.queries.prefetchInfiniteQuery(registrationsQuery(params.slug, stateOf(location.search))),
  component: Registrations,
})

function Registrations() {
  const navigate = Route.useNavigate()
  return (
    <RegistrationsScreen
      state={stateOf(Route.useSearch())}
      onState={(state) => void navigate({ search: state ? { state } : {}, replace: true, resetScroll: false })}
    />
  )
}
