import { createFileRoute } from '@tanstack/react-router'
import { templateQuery } from '#features/templates/queries.ts'
import { TemplateScreen } from '#features/templates/template-screen.tsx'

export const Route = createFileRoute('/t/$slug/templates/$templateId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(templateQuery(params.slug, params.templateId)),
  component: Template,
})

function Template() {
  return <TemplateScreen templateId={Route.useParams().templateId} />
}
