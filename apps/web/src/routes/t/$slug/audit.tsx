import { createFileRoute } from '@tanstack/react-router'
import { auditAddress, auditSearch } from '#features/audit/audit-search.ts'
import { AuditScreen } from '#features/audit/audit-screen.tsx'
import { auditQuery } from '#features/audit/queries.ts'

export const Route = createFileRoute('/t/$slug/audit')({
  validateSearch: (search: Record<string, unknown>) => auditAddress(search),
  loader: ({ context, params, location }) => void context.queries.prefetchInfiniteQuery(auditQuery(params.slug, auditSearch(location.search))),
  component: Audit,
})

function Audit() {
  const navigate = Route.useNavigate()
  return (
    <AuditScreen
      search={auditSearch(Route.useSearch())}
      onSearch={(search) => void navigate({ search: auditAddress(search), replace: true, resetScroll: false })}
    />
  )
}
