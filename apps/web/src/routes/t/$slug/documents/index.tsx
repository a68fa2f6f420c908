import { createFileRoute, redirect } from '@tanstack/react-router'
import { documentSearch } from '#features/documents/document-search.ts'
import { DocumentsScreen } from '#features/documents/documents-screen.tsx'
import { documentsQuery } from '#features/documents/queries.ts'

export const Route = createFileRoute('/t/$slug/documents/')({
  validateSearch: documentSearch,
  beforeLoad: ({ params, search }) => {
    if (search.document) throw redirect({ to: '/t/$slug/documents/$documentId', params: { slug: params.slug, documentId: search.document }, replace: true })
  },
  loader: ({ context, params, location }) => void context.queries.prefetchInfiniteQuery(documentsQuery(params.slug, documentSearch(location.search))),
  component: Documents,
})

function Documents() {
  const navigate = Route.useNavigate()
  return <DocumentsScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
