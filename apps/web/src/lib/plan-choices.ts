import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { tenantKey } from './tenant-key.ts'

/** The latest plans of a tenant, for choosing one. */
export function planChoicesQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'plans', 'choices'),
    queryFn: async ({ signal }) => {
      const page = await answerOf(api.GET('/api/v1/t/{slug}/plans', { params: { path: { slug }, query: { limit: 200 } }, signal }))
      return page.items
    },
  })
}
