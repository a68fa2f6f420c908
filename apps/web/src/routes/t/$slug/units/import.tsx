import { createFileRoute } from '@tanstack/react-router'
import { ImportScreen } from '#features/unit-imports/import-screen.tsx'
import { importSearch } from '#features/unit-imports/import-search.ts'
import { recentImportsQuery, unitImportQuery } from '#features/unit-imports/queries.ts'

export const Route = createFileRoute('/t/$slug/units/import')({
  validateSearch: importSearch,
  loaderDeps: ({ search }) => ({ importId: search.import }),
  loader: ({ context, params: { slug }, deps: { importId } }) => {
    void context.queries.prefetchQuery(recentImportsQuery(slug))
    if (importId) void context.queries.prefetchQuery(unitImportQuery(slug, importId))
  },
  component: UnitImports,
})

function UnitImports() {
  const navigate = Route.useNavigate()
  return <ImportScreen search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })} />
}
