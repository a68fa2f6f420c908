import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function ministryTenantsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'tenants'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/tenants', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** The provinces at work: what another may be merged into. */
export function activeTenantsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'tenants', 'active'),
    queryFn: async ({ signal }) => {
      const { items } = await answerOf(api.GET('/api/v1/t/{slug}/tenants', { params: { path: { slug }, query: { limit: 200 } }, signal }))
      return items.filter(({ status }) => status === 'active')
    },
  })
}

interface Change {
  readonly tenantId: string
  /** The version that was looked at. */
  readonly version: number
}

export function useSuspend(slug: string) {
  return useMutation({
    mutationFn: ({ tenantId, version, reason }: Change & { readonly reason: string }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/tenants/{tenantId}/suspension', { params: { path: { slug, tenantId }, header: ifMatch(version) }, body: { reason } }),
      ),
    meta: { done: 'ministryTenants.suspended', invalidates: [tenantKey(slug, 'tenants')], ownErrors: true },
  })
}

export function useResume(slug: string) {
  return useMutation({
    mutationFn: ({ tenantId, version }: Change) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/tenants/{tenantId}/suspension', { params: { path: { slug, tenantId }, header: ifMatch(version) } })),
    meta: { done: 'ministryTenants.resumed', invalidates: [tenantKey(slug, 'tenants')], ownErrors: true },
  })
}

export interface Merger {
  readonly intoTenantId: string
  readonly on: string
  readonly documentWords: string
  readonly reason: string
}

export function useMerge(slug: string) {
  return useMutation({
    mutationFn: ({ tenantId, version, ...body }: Change & Merger) =>
      answerOf(api.POST('/api/v1/t/{slug}/tenants/{tenantId}/merger', { params: { path: { slug, tenantId }, header: ifMatch(version) }, body })),
    meta: { done: 'ministryTenants.merged', invalidates: [tenantKey(slug, 'tenants')], ownErrors: true },
  })
}
