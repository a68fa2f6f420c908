import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** Where a unit came from and what came of it. */
export function lineageQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'lineage', unitId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/units/{unitId}/lineage', { params: { path: { slug, unitId } }, signal })),
  })
}
