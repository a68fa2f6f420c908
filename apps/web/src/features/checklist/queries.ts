import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** How many people belong to the tenant, as far as the checklist needs to know: two are enough. */
export function peopleCountQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'enough'),
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/v1/t/{slug}/people', { params: { path: { slug }, query: { limit: 2 } }, signal }))).items.length,
  })
}
