import { createFileRoute } from '@tanstack/react-router'
import { CommentsScreen } from '#features/draft-comments/comments-screen.tsx'
import { commentsSearch } from '#features/draft-comments/comments-search.ts'
import { commentsQuery } from '#features/draft-comments/queries.ts'
import { CloseConsultationDialog } from '#features/template-drafts/close-consultation-dialog.tsx'
import { ConsultationDialog } from '#features/template-drafts/consultation-dialog.tsx'
import { draftQuery } from '#lib/template/draft-query.ts'

export const Route = createFileRoute('/t/$slug/template-drafts/$draftId/comments')({
  validateSearch: commentsSearch,
  loader: ({ context, params: { slug, draftId } }) => {
    void context.queries.prefetchQuery(draftQuery(slug, draftId))
    void context.queries.prefetchInfiniteQuery(commentsQuery({ slug, draftId }))
  },
  remountDeps: ({ params }) => params.draftId,
  component: DraftComments,
})

function DraftComments() {
  const navigate = Route.useNavigate()
  return (
    <CommentsScreen
      draftId={Route.useParams().draftId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      dialog={(asked, draft, onClose) => {
        const Dialog = asked === 'open' ? ConsultationDialog : CloseConsultationDialog
        return <Dialog draft={draft} version={draft.version} onClose={onClose} />
      }}
    />
  )
}
