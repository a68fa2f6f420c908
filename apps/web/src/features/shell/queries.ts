import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '#lib/api.ts'
import { dropAllDrafts } from '#lib/drafts.ts'
import { sessionKey } from '#lib/session.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export function searchQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'search', q),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/search', { params: { path: { slug }, query: { q } }, signal })),
  })
}

/** Ends the session and forgets everything of it: answers, drafts, screens. */
export function useSignOut() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      // What an earlier tab kept goes too, also when this one never opened the screen that keeps it.
      const { forgetLongDraftsOnSignOut } = await import('#lib/long-drafts.ts')
      forgetLongDraftsOnSignOut()
      return answerOf(api.DELETE('/api/v1/session'))
    },
    onSuccess: async () => {
      dropAllDrafts()
      // The sign-in screen first: the screens left behind must not ask again.
      queries.setQueryData(sessionKey, null)
      await navigate({ to: '/sign-in', search: { to: '/' } })
      queries.clear()
    },
  })
}
