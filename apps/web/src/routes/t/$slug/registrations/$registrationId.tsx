import { createFileRoute } from '@tanstack/react-router'
import { registrationQuery } from '#features/ministry-registrations/queries.ts'
import { MinistryRegistrationScreen } from '#features/ministry-registrations/registration-screen.tsx'

export const Route = createFileRoute('/t/$slug/registrations/$registrationId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(registrationQuery(params.slug, params.registrationId)),
  component: Registration,
})

function Registration() {
  return <MinistryRegistrationScreen registrationId={Route.useParams().registrationId} />
}
