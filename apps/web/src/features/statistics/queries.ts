import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** Statistics of one school year, or of all. */
export function statisticsQuery(slug: string, schoolYear?: string) {
  const filter = schoolYear ? { schoolYear } : {}
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'statistics', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/statistics', {
          params: { path: { slug }, query: { ...filter, limit: 200, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
