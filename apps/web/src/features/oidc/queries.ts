import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'

/** The tenants one can sign in to with accounts of their own; public names. */
export function oidcTenantsQuery(q: string) {
  return queryOptions({
    queryKey: ['oidc-tenants', q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/oidc', { params: { query: { q, limit: 8 } }, signal })),
  })
}
