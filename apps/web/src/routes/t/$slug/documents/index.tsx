import { createFileRoute, redirect } from '@tanstack/react-router'
import { documentAddress, documentSearch } from '#features/documents/document-search.ts'
import { DocumentsScreen } from '#features/documents/documents-screen.tsx'
import { documentsQuery } from '#features/documents/queries.ts'

export const Route = createFileRoute('/t/$slug/documents/')({
  validateSearch: (search: Record<string, unknown>) => documentAddress(search),
  beforeLoad: ({ params, search }) => {
    if (search.document) throw redirect({ to: '/t/$slug/documents/$documentId', params: { slug: params.slug, documentId: search.document }, replace: true })
  },
  loader: ({ context, params, location }) => void context.queries.prefetchInfiniteQuery(documentsQuery(params.slug, documentSearch(location.search))),
  component: Documents,
})

function Documents() {
  const navigate = Route.useNavigate()
  return (
    <DocumentsScreen
      search={documentSearch(Route.useSearch())}
      onSearch={(search) => void navigate({ search: documentAddress(search), replace: true, resetScroll: false })}
    />
  )
}
