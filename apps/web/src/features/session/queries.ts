import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SignInState } from '@trongtam/client'
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
    onSuccess: (state) => begin(queries, state),
  })
}

/** Signs in by a passkey alone; null when the person gave up. */
export function useSignInByPasskey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (remember: boolean) => {
      const { answerByPasskey } = await import('#lib/passkeys.ts')
      const answered = await answerByPasskey('sign-in')
      return answered && answerOf(api.POST('/api/v1/session/passkey', { body: { ...answered, remember } }))
    },
    meta: { ownErrors: true },
    onSuccess: (state) => void (state && begin(queries, state)),
  })
}

/** Whoever used this tab before leaves nothing behind. */
function begin(queries: QueryClient, { me }: SignInState): void {
  queries.clear()
  if (me) queries.setQueryData(sessionKey, me)
}
