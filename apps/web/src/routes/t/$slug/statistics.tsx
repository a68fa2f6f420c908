import { createFileRoute } from '@tanstack/react-router'
import { statisticsQuery } from '#features/statistics/queries.ts'
import { StatisticsScreen } from '#features/statistics/statistics-screen.tsx'
import { searchSchoolYear } from '#lib/search-text.ts'

export const Route = createFileRoute('/t/$slug/statistics')({
  validateSearch: (search: Record<string, unknown>): { year?: string } => {
    const year = searchSchoolYear(search.year)
    return year ? { year } : {}
  },
  loader: ({ context, params }) => context.queries.ensureInfiniteQueryData(statisticsQuery(params.slug)),
  component: Statistics,
})

function Statistics() {
  const { year } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <StatisticsScreen
      schoolYear={year}
      onSchoolYear={(chosen) => void navigate({ search: chosen ? { year: chosen } : {}, replace: true, resetScroll: false })}
    />
  )
}
