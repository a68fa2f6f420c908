import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { DocumentSearch } from './document-search.ts'

export function documentsQuery(slug: string, { q, standing }: DocumentSearch) {
  const filter = { ...(q && { q }), ...(standing && { standing }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'documents', 'list', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/documents', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function documentQuery(slug: string, documentId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'documents', documentId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/documents/{documentId}', { params: { path: { slug, documentId } }, signal })),
  })
}
