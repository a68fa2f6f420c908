import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { ReportUnitFigures } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { saveFile } from '#lib/save-file.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { FigureSearch } from './figure-search.ts'

/** What one unit reported, year by year. */
export function unitFiguresQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-figures', 'unit', unitId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/units/{unitId}/figures', { params: { path: { slug, unitId } }, signal })),
  })
}

/** A figure by unit, below one or at the top. */
export function figureRowsQuery(slug: string, { year, kind, view, unit, on }: FigureSearch) {
  const asked = { kind, view, ...(year && { schoolYear: year }), ...(unit && { parentId: unit }), ...(on && { on }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'unit-figures', 'rows', asked),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/unit-figures', {
          params: { path: { slug }, query: { ...asked, limit: 200, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** What is read, with all its rows, as a file in the browser's hands. */
export function useExportFigures(slug: string) {
  return useMutation({
    mutationFn: async ({ search: { year, kind, view, unit, on }, schoolYear }: { readonly search: FigureSearch; readonly schoolYear: string }) => {
      const body = { kind, view, schoolYear: year ?? schoolYear, ...(unit && { parentId: unit }), ...(on && { on }) }
      const file = await answerOf(api.POST('/api/v1/t/{slug}/unit-figures/export', { params: { path: { slug } }, body, parseAs: 'blob' }))
      saveFile(file, `so-lieu-${slug}-${schoolYear}-${kind}.xlsx`)
    },
    meta: { done: 'unitFigures.exported' },
  })
}

/** Sets what a unit reports for a school year, upon the version given; refuses 'version-stale' when somebody was faster. */
export function useReportFigures(slug: string, unitId: string, schoolYear: string) {
  return useMutation({
    mutationFn: ({ body, version }: { readonly body: ReportUnitFigures; readonly version: number }) =>
      answerOf(
        api.PUT('/api/v1/t/{slug}/units/{unitId}/figures/{schoolYear}', { params: { path: { slug, unitId, schoolYear }, header: ifMatch(version) }, body }),
      ),
    meta: { done: 'unitFigures.reported', invalidates: [tenantKey(slug, 'unit-figures')], ownErrors: true },
  })
}
