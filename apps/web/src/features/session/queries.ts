import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { sessionKey } from '#lib/session.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly remember: boolean
}

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Credentials) => answerOf(api.POST('/api/v1/session', { body })),
    meta: { ownErrors: true },
    onSuccess: ({ me }) => {
      if (!me) return
      // Whoever used this tab before leaves nothing behind.
      queries.clear()
      queries.setQueryData(sessionKey, me)
    },
  })
}
