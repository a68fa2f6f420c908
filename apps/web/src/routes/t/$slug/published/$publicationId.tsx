import { createFileRoute } from '@tanstack/react-router'
import { PublishedScreen } from '#features/comparison/published-screen.tsx'
import { publishedQuery } from '#features/comparison/queries.ts'

export const Route = createFileRoute('/t/$slug/published/$publicationId')({
  loader: ({ context, params }) => context.queries.ensureQueryData(publishedQuery(params.slug, params.publicationId)),
  component: Published,
})

function Published() {
  return <PublishedScreen publicationId={Route.useParams().publicationId} />
}
