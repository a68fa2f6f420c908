import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { AddDocument, AddDocumentRelation } from '@trongtam/client'
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

/** Enters a document; one that is there already is answered as it stands. */
export function useAddDocument(slug: string) {
  return useMutation({
    mutationFn: (body: AddDocument) => answerOf(api.POST('/api/v1/t/{slug}/documents', { params: { path: { slug } }, body })),
    meta: { done: 'documents.added', invalidates: [tenantKey(slug, 'documents')], ownErrors: true },
  })
}

/** Says what the first document does to the second. */
export function useRelate(slug: string) {
  return useMutation({
    mutationFn: ({ fromId, ...body }: AddDocumentRelation & { readonly fromId: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/documents/{documentId}/relations', { params: { path: { slug, documentId: fromId } }, body })),
    meta: { done: 'documents.related', invalidates: staleAfterRelating(slug), ownErrors: true },
  })
}

export function useUnrelate(slug: string, documentId: string) {
  return useMutation({
    mutationFn: (relationId: string) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/documents/{documentId}/relations/{relationId}', { params: { path: { slug, documentId, relationId } } })),
    meta: { done: 'documents.unrelated', invalidates: staleAfterRelating(slug) },
  })
}

/** A plan shows of every basis whether it still stands. */
function staleAfterRelating(slug: string) {
  return [tenantKey(slug, 'documents'), tenantKey(slug, 'plans')]
}
