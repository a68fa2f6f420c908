import type { PublishTemplate } from '@trongtam/client'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function draftsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'template-drafts', 'list'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/template-drafts', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function useCreateDraft(slug: string) {
  return useMutation({
    mutationFn: (body: { readonly schoolYear: string; readonly from: 'latest' | 'year-before' | 'empty' }) =>
      answerOf(api.POST('/api/v1/t/{slug}/template-drafts', { params: { path: { slug } }, body })),
    meta: { done: 'templateDrafts.created', invalidates: [tenantKey(slug, 'template-drafts', 'list')], ownErrors: true },
  })
}

interface DraftAddress {
  readonly slug: string
  readonly draftId: string
}

export function useDiscardDraft({ slug, draftId }: DraftAddress) {
  return useMutation({
    mutationFn: (version: number) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/template-drafts/{draftId}', { params: { path: { slug, draftId }, header: ifMatch(version) } })),
    meta: { done: 'templateDrafts.discarded', invalidates: [tenantKey(slug, 'template-drafts', 'list')], ownErrors: true },
  })
}

/** Publishes a draft upon the version that was read; the draft is gone afterwards. */
export function usePublishTemplate({ slug, draftId }: DraftAddress) {
  return useMutation({
    mutationFn: ({ body, version }: { readonly body: PublishTemplate; readonly version: number }) =>
      answerOf(api.POST('/api/v1/t/{slug}/template-drafts/{draftId}/publication', { params: { path: { slug, draftId }, header: ifMatch(version) }, body })),
    meta: {
      done: 'templateDrafts.published',
      invalidates: [tenantKey(slug, 'template-drafts', 'list'), tenantKey(slug, 'templates'), tenantKey(slug, 'adoption'), tenantKey(slug, 'comparison')],
      ownErrors: true,
    },
  })
}

export function useOpenConsultation({ slug, draftId }: DraftAddress) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ closesOn, version }: { readonly closesOn: string; readonly version: number }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/template-drafts/{draftId}/consultation', {
          params: { path: { slug, draftId }, header: ifMatch(version) },
          body: { closesOn },
        }),
      ),
    onSuccess: (draft) => queries.setQueryData(tenantKey(slug, 'template-drafts', draftId), draft),
    onError: (error) => (isRefusal(error, 'version-stale') ? queries.invalidateQueries({ queryKey: tenantKey(slug, 'template-drafts', draftId) }) : undefined),
    meta: { done: 'templateDrafts.consultation.opened', invalidates: [tenantKey(slug, 'template-drafts', 'list')], ownErrors: true },
  })
}

export function useCloseConsultation({ slug, draftId }: DraftAddress) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/template-drafts/{draftId}/consultation', { params: { path: { slug, draftId }, header: ifMatch(version) } })),
    onSuccess: (draft) => queries.setQueryData(tenantKey(slug, 'template-drafts', draftId), draft),
    onError: (error) => (isRefusal(error, 'version-stale') ? queries.invalidateQueries({ queryKey: tenantKey(slug, 'template-drafts', draftId) }) : undefined),
    meta: { done: 'templateDrafts.consultation.closed', invalidates: [tenantKey(slug, 'template-drafts', 'list')], ownErrors: true },
  })
}
