import { createFileRoute } from '@tanstack/react-router'
import { lineSearch } from '#features/documents/document-search.ts'
import { DocumentScreen } from '#features/documents/document-screen.tsx'
import { documentQuery } from '#features/documents/queries.ts'

export const Route = createFileRoute('/t/$slug/documents/$documentId')({
  validateSearch: lineSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(documentQuery(params.slug, params.documentId)),
  component: DocumentOfRegister,
})

function DocumentOfRegister() {
  const { documentId } = Route.useParams()
  const { line } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <DocumentScreen
      documentId={documentId}
      line={line ?? null}
      onLine={(chosen) => void navigate({ search: { line: chosen }, replace: true, resetScroll: false })}
    />
  )
}
