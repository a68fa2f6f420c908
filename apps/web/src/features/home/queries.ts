import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function homeQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'home'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/home', { params: { path: { slug } }, signal })),
  })
}

/** A draft plan of the year out of the ministry's template. */
export function useDerivePlan(slug: string) {
  return useMutation({
    mutationFn: (schoolYear: string) => answerOf(api.POST('/api/v1/t/{slug}/plans', { params: { path: { slug } }, body: { schoolYear } })),
    meta: { done: 'home.derived', invalidates: [tenantKey(slug, 'home'), tenantKey(slug, 'plans')] },
  })
}
