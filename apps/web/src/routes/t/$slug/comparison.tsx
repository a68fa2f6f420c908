import { createFileRoute } from '@tanstack/react-router'
import { MinistryHome } from '#features/comparison/ministry-home.tsx'
import { comparisonQuery } from '#features/comparison/queries.ts'
import { searchSchoolYear } from '#lib/search-text.ts'

export const Route = createFileRoute('/t/$slug/comparison')({
  validateSearch: (search: Record<string, unknown>): { schoolYear?: string } => {
    const schoolYear = searchSchoolYear(search.schoolYear)
    return schoolYear ? { schoolYear } : {}
  },
  loader: ({ context, params, location }) =>
    void context.queries.prefetchQuery(comparisonQuery(params.slug, searchSchoolYear((location.search as { schoolYear?: unknown }).schoolYear))),
  component: Comparison,
})

function Comparison() {
  const { schoolYear } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <MinistryHome schoolYear={schoolYear} onSchoolYear={(chosen) => void navigate({ search: { schoolYear: chosen }, replace: true, resetScroll: false })} />
  )
}
