import { createFileRoute } from '@tanstack/react-router'
import { templateQuery } from '#features/templates/queries.ts'
import { revisionOfSearch } from '#features/templates/revision-search.ts'
import { TemplateScreen } from '#features/templates/template-screen.tsx'

export const Route = createFileRoute('/t/$slug/templates/$templateId')({
  validateSearch: (search: Record<string, unknown>): { revision?: number } => {
    const revision = revisionOfSearch(search)
    return revision === undefined ? {} : { revision }
  },
  loader: ({ context, params, location }) => context.queries.ensureQueryData(templateQuery(params.slug, params.templateId, revisionOfSearch(location.search))),
  component: Template,
})

function Template() {
  return <TemplateScreen templateId={Route.useParams().templateId} revision={Route.useSearch().revision} />
}
