import { createFileRoute } from '@tanstack/react-router'
import { newEventSearch } from '#features/unit-events/event-search.ts'
import { WizardScreen } from '#features/unit-events/wizard-screen.tsx'

export const Route = createFileRoute('/t/$slug/units/events/new')({ validateSearch: newEventSearch, component: NewEvent })

function NewEvent() {
  const navigate = Route.useNavigate()
  return <WizardScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />
}
