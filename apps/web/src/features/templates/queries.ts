import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
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

/** A revision of a template; the latest that stands unless told. */
export function templateQuery(slug: string, templateId: string, revision: number | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'templates', templateId, 'revision', revision ?? null),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/templates/{templateId}', {
          params: { path: { slug, templateId }, query: revision === undefined ? {} : { revision } },
          signal,
        }),
      ),
  })
}

export function revisionsQuery(slug: string, templateId: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'templates', templateId, 'revisions'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/templates/{templateId}/revisions', {
          params: { path: { slug, templateId }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function useWithdrawRevision(slug: string, templateId: string) {
  return useMutation({
    mutationFn: ({ revision, reason }: { readonly revision: number; readonly reason: string }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/template-revisions/{templateId}/{revision}/withdrawal', {
          params: { path: { slug, templateId, revision } },
          body: { reason },
        }),
      ),
    meta: {
      done: 'templates.withdrawn',
      invalidates: [tenantKey(slug, 'templates'), tenantKey(slug, 'template-drafts'), tenantKey(slug, 'adoption')],
      ownErrors: true,
    },
  })
}
