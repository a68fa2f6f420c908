import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The first screen of a province, for its card. */
export function tenantHomeQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'home'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/home', { params: { path: { slug } }, signal })),
  })
}
