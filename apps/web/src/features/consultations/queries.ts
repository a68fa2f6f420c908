import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The drafts that are open for comments, latest first. */
export function consultationsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'consultations', 'list'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/consultations', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function consultationQuery(slug: string, consultationId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'consultations', consultationId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/consultations/{consultationId}', { params: { path: { slug, consultationId } }, signal })),
  })
}

export function useSendComment(slug: string, consultationId: string) {
  return useMutation({
    mutationFn: (body: { readonly nodeId: string | null; readonly text: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/consultations/{consultationId}/comments', { params: { path: { slug, consultationId } }, body })),
    meta: { done: 'consultations.done', invalidates: [tenantKey(slug, 'consultations')], ownErrors: true },
  })
}
