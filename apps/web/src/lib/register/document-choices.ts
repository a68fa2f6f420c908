import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** Documents of the register that match what is typed, for choosing one. */
export function documentChoicesQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'documents', 'choices', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/documents', { params: { path: { slug }, query: { limit: 20, ...(q && { q }) } }, signal })),
  })
}
