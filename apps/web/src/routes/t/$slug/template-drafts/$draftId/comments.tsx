import { createFileRoute } from '@tanstack/react-router'
import { CommentsScreen } from '#features/template-drafts/comments-screen.tsx'
import { commentSearch } from '#features/template-drafts/draft-search.ts'
import { commentsQuery } from '#features/template-drafts/queries.ts'
import { draftQuery } from '#lib/template/draft-query.ts'

export const Route = createFileRoute('/t/$slug/template-drafts/$draftId/comments')({
  validateSearch: (search: Record<string, unknown>) => commentSearch(search),
  loader: ({ context, params }) =>
    Promise.all([
      context.queries.ensureQueryData(draftQuery(params.slug, params.draftId)),
      context.queries.ensureQueryData(commentsQuery(params.slug, params.draftId)),
    ]),
  component: DraftComments,
})

function DraftComments() {
  const navigate = Route.useNavigate()
  return (
    <CommentsScreen
      draftId={Route.useParams().draftId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
