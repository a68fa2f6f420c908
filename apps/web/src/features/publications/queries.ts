import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function publicationsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'publications', 'list'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/publications', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Exactly what would leave now; asked again each time it is opened. */
export function previewQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'publications', 'preview', planId),
    staleTime: 0,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/publication-preview', { params: { path: { slug, planId } }, signal })),
  })
}

interface Publishing {
  readonly planId: string
  /** Of what was previewed: anything else is refused as 'publication-changed'. */
  readonly sha256: string
  readonly reason: string | null
}

export function usePublish(slug: string) {
  return useMutation({
    mutationFn: ({ planId, ...body }: Publishing) =>
      answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/publications', { params: { path: { slug, planId } }, body })),
    meta: { done: 'publications.published', invalidates: staleAfter(slug), ownErrors: true },
  })
}

export function useWithdraw(slug: string) {
  return useMutation({
    mutationFn: ({ publicationId, reason }: { readonly publicationId: string; readonly reason: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/publications/{publicationId}/withdrawal', { params: { path: { slug, publicationId } }, body: { reason } })),
    meta: { done: 'publications.withdrawn', invalidates: staleAfter(slug), ownErrors: true },
  })
}

/** Lists and plans say what is published. */
function staleAfter(slug: string) {
  return [tenantKey(slug, 'publications'), tenantKey(slug, 'plans'), tenantKey(slug, 'home')]
}
