import { createFileRoute } from '@tanstack/react-router'
import { MinistryHome } from '#features/comparison/ministry-home.tsx'
import { comparisonQuery } from '#features/comparison/queries.ts'
import { searchSchoolYear } from '#lib/search-text.ts'

export const Route = createFileRoute('/t/$slug/comparison')({
  validateSearch: (search: Record<string, unknown>): { year?: string } => {
    const year = searchSchoolYear(search.year)
    return year ? { year } : {}
  },
  loader: ({ context, params, location }) => void context.queries.prefetchQuery(comparisonQuery(params.slug, searchSchoolYear((location.search as { year?: unknown }).year))),
  component: Comparison,
})

function Comparison() {
  const { year } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <MinistryHome schoolYear={year} onSchoolYear={(chosen) => void navigate({ search: { year: chosen }, replace: true, resetScroll: false })} />
}
