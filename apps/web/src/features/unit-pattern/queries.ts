import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import type { PublishUnitPattern } from '@trongtam/client'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The pattern in one revision; the latest unless told. */
export function unitPatternQuery(slug: string, revision: number | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-pattern', 'revision', revision ?? null),
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/unit-pattern', { params: { path: { slug }, query: revision === undefined ? {} : { revision } }, signal })),
  })
}

export function unitPatternsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'unit-pattern', 'revisions'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/unit-pattern/revisions', { params: { path: { slug }, query: cursor ? { cursor } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function usePublishPattern(slug: string) {
  return useMutation({
    mutationFn: (body: PublishUnitPattern) => answerOf(api.POST('/api/v1/t/{slug}/unit-pattern-revisions', { params: { path: { slug } }, body })),
    meta: { done: 'unitPattern.published', invalidates: [tenantKey(slug, 'unit-pattern')], ownErrors: true },
  })
}
