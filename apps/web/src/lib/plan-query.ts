import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { tenantKey } from './tenant-key.ts'

/** The beginning of every key of what belongs to one plan. */
export const planKey = (slug: string, planId: string) => tenantKey(slug, 'plans', planId)

/** The head of a plan: its state, theme, document and counts. */
export function planQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'head'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}', { params: { path: { slug, planId } }, signal })),
  })
}
