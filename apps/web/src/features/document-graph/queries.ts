import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { planKey } from '#lib/plan-query.ts'

/** What a plan rests on, from the central level to its units. */
export function documentGraphQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'document-graph'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/document-graph', { params: { path: { slug, planId } }, signal })),
  })
}
