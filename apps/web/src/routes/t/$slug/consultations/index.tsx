import { createFileRoute } from '@tanstack/react-router'
import { ConsultationsScreen } from '#features/consultations/consultations-screen.tsx'
import { consultationsQuery } from '#features/consultations/queries.ts'

export const Route = createFileRoute('/t/$slug/consultations/')({
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(consultationsQuery(params.slug)),
  component: ConsultationsScreen,
})
