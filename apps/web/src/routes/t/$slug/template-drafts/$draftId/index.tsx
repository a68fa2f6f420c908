import { createFileRoute } from '@tanstack/react-router'
import { useCommentCounts } from '#features/draft-comments/use-comment-counts.ts'
import { DraftActions } from '#features/template-drafts/draft-actions.tsx'
import { draftSearch } from '#features/template-drafts/draft-search.ts'
import { EditorScreen } from '#features/template-editor/editor-screen.tsx'
import { draftQuery } from '#lib/template/draft-query.ts'

export const Route = createFileRoute('/t/$slug/template-drafts/$draftId/')({
  validateSearch: (search: Record<string, unknown>) => draftSearch(search),
  loader: ({ context, params }) => context.queries.ensureQueryData(draftQuery(params.slug, params.draftId)),
  component: TemplateDraft,
})

function TemplateDraft() {
  const { slug, draftId } = Route.useParams()
  const search = Route.useSearch()
  const comments = useCommentCounts({ slug, draftId })
  return (
    <EditorScreen
      draftId={draftId}
      nodeId={search.node}
      isImporting={search.import ?? false}
      comments={comments.byNode}
      actions={(open) => <DraftActions {...open} comments={comments.all} />}
    />
  )
}
