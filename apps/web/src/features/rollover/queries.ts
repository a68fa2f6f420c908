import { queryOptions, useMutation } from '@tanstack/react-query'
import type { RollOverPlan } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** What of a plan would go on into the next school year; each time anew, since the template may have changed. */
export function rolloverQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'rollover', planId),
    staleTime: 0,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/rollover', { params: { path: { slug, planId } }, signal })),
  })
}

/** Begins the next year's plan and closes the old one. What would go on is not read again: there is nothing any more. */
export function useRollOver(slug: string, planId: string) {
  return useMutation({
    mutationFn: ({ version, ...body }: RollOverPlan & { readonly version: number }) =>
      answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/rollover', { params: { path: { slug, planId }, header: ifMatch(version) }, body })),
    meta: { done: 'rollover.done', invalidates: ['plans', 'home', 'themes'].map((part) => tenantKey(slug, part)), ownErrors: true },
  })
}
