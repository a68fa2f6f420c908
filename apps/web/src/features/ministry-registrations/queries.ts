import type { Registration } from '@trongtam/client'
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export type RegistrationState = Registration['status']
export const registrationStates = ['waiting', 'approved', 'refused'] as const satisfies readonly RegistrationState[]

export function registrationsQuery(slug: string, status: RegistrationState | undefined) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'registrations', 'list', status ?? 'all'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/registrations', {
          params: { path: { slug }, query: { ...(status && { status }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function registrationQuery(slug: string, registrationId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'registrations', 'one', registrationId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/registrations/{registrationId}', { params: { path: { slug, registrationId } }, signal })),
  })
}

interface Decided {
  readonly registrationId: string
  /** The version that was looked at. */
  readonly version: number
}

export function useApprove(slug: string) {
  return useMutation({
    mutationFn: ({ registrationId, version }: Decided) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/registrations/{registrationId}/approval', {
          params: { path: { slug, registrationId }, header: ifMatch(version) },
          body: {},
        }),
      ),
    meta: { done: 'ministryRegistrations.approved', invalidates: staleAfter(slug), ownErrors: true },
  })
}

export function useRefuse(slug: string) {
  return useMutation({
    mutationFn: ({ registrationId, version, reason }: Decided & { readonly reason: string }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/registrations/{registrationId}/refusal', {
          params: { path: { slug, registrationId }, header: ifMatch(version) },
          body: { reason },
        }),
      ),
    meta: { done: 'ministryRegistrations.refused', invalidates: staleAfter(slug), ownErrors: true },
  })
}

function staleAfter(slug: string) {
  return [tenantKey(slug, 'registrations'), tenantKey(slug, 'tenants')]
}
