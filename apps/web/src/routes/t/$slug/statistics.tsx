import { createFileRoute } from '@tanstack/react-router'
import { statisticsQuery } from '#features/statistics/queries.ts'
import { StatisticsScreen } from '#features/statistics/statistics-screen.tsx'
import { searchSchoolYear } from '#lib/search-text.ts'

export const Route = createFileRoute('/t/$slug/statistics')({
  validateSearch: (search: Record<string, unknown>): { schoolYear?: string } => {
    const schoolYear = searchSchoolYear(search.schoolYear)
    return schoolYear ? { schoolYear } : {}
  },
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(statisticsQuery(params.slug)),
  component: Statistics,
})

function Statistics() {
  const { schoolYear } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <StatisticsScreen
      schoolYear={schoolYear}
      onSchoolYear={(chosen) => void navigate({ search: chosen ? { schoolYear: chosen } : {}, replace: true, resetScroll: false })}
    />
  )
}
