import { createFileRoute } from '@tanstack/react-router'
import { ConsultationScreen } from '#features/consultations/consultation-screen.tsx'
import { consultationQuery } from '#features/consultations/queries.ts'

export const Route = createFileRoute('/t/$slug/consultations/$consultationId')({
  loader: ({ context, params }) => void context.queries.prefetchQuery(consultationQuery(params.slug, params.consultationId)),
  remountDeps: ({ params }) => params.consultationId,
  component: Consultation,
})

function Consultation() {
  return <ConsultationScreen consultationId={Route.useParams().consultationId} />
}
