import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function templatesQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'templates', 'list'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/templates', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function templateQuery(slug: string, templateId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'templates', templateId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/templates/{templateId}', { params: { path: { slug, templateId } }, signal })),
  })
}
