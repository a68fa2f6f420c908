import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** Provinces side by side; without a year the latest that has anything. */
export function comparisonQuery(slug: string, schoolYear: string | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'comparison', schoolYear ?? null),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/comparison', { params: { path: { slug }, query: schoolYear ? { schoolYear } : {} }, signal })),
  })
}

export function publishedQuery(slug: string, publicationId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'published', publicationId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/published/{publicationId}', { params: { path: { slug, publicationId } }, signal })),
  })
}
