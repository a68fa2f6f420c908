import { createFileRoute } from '@tanstack/react-router'
import { patternSearch } from '#features/unit-pattern/pattern-search.ts'
import { unitPatternQuery, unitPatternsQuery } from '#features/unit-pattern/queries.ts'
import { UnitPatternScreen } from '#features/unit-pattern/unit-pattern-screen.tsx'

export const Route = createFileRoute('/t/$slug/unit-pattern')({
  validateSearch: (search: Record<string, unknown>) => patternSearch(search),
  loader: async ({ context, params, location }) => {
    void context.queries.prefetchInfiniteQuery(unitPatternsQuery(params.slug))
    await context.queries.ensureQueryData(unitPatternQuery(params.slug, patternSearch(location.search).revision))
  },
  component: UnitPattern,
})

function UnitPattern() {
  return <UnitPatternScreen search={Route.useSearch()} />
}
