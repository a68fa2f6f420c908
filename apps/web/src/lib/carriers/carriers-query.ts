import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { planKey } from '#lib/plan-query.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** Who carries today what a plan gave to units that have ended since. */
export function planCarriersQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'carriers'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/carriers', { params: { path: { slug, planId } }, signal })),
  })
}

/** Who carries on today for a unit that has ended. */
export function unitCarriersQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'carriers', unitId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/units/{unitId}/carriers', { params: { path: { slug, unitId } }, signal })),
  })
}
