import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The theme of each school year with its sources, latest first. */
export function themesQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'themes'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/themes', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
