import { createFileRoute } from '@tanstack/react-router'
import { MinistryTenantsScreen } from '#features/ministry-tenants/ministry-tenants-screen.tsx'
import { ministryTenantsQuery } from '#features/ministry-tenants/queries.ts'

export const Route = createFileRoute('/t/$slug/tenants')({
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(ministryTenantsQuery(params.slug)),
  component: MinistryTenantsScreen,
})
