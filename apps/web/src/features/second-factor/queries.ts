import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FactorChanged, SignInState } from '@trongtam/client'
import { answerOf, api } from '#lib/api.ts'
import { answerByPasskey, makePasskey } from '#lib/passkeys.ts'
import { sessionKey } from '#lib/session.ts'

const secondFactorKey = [...sessionKey, 'second-factor'] as const

export const secondFactorQuery = queryOptions({
  queryKey: secondFactorKey,
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/account/second-factor', { signal })),
})

export type Code = { readonly by: 'totp' | 'recovery-code'; readonly code: string }

/** The second step of signing in; null when a passkey was asked and the person gave up. */
export function useSecondStep() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (proof: Code | { readonly by: 'passkey' }): Promise<SignInState | null> => {
      if (proof.by !== 'passkey') return answerOf(api.POST('/api/v1/session/second-factor', { body: proof }))
      const answered = await answerByPasskey('sign-in')
      return answered && answerOf(api.POST('/api/v1/session/passkey', { body: { ...answered, remember: false } }))
    },
    meta: { ownErrors: true },
    onSuccess: (state) => void (state?.me && queries.setQueryData(sessionKey, state.me)),
  })
}

/** A fresh proof; false when a passkey was asked and the person gave up. */
export function useStepUp() {
  return useMutation({
    mutationFn: async (proof: { by: 'totp'; code: string } | { by: 'password'; password: string } | { by: 'passkey' }): Promise<boolean> => {
      const body = proof.by === 'passkey' ? await answerByPasskey('step-up').then((answered) => answered && { by: 'passkey' as const, ...answered }) : proof
      return body !== null && (await answerOf(api.POST('/api/v1/session/step-up', { body }))).proven
    },
    meta: { ownErrors: true },
  })
}

export function useStartTotp() {
  return useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/account/second-factor/totp', { body: {} })), meta: { ownErrors: true } })
}

const changed = { ownErrors: true, invalidates: [secondFactorKey] } as const

export function useConfirmTotp() {
  return useMutation({
    mutationFn: (body: { enrolment: string; code: string }) => answerOf(api.POST('/api/v1/account/second-factor/totp/confirmation', { body })),
    meta: { ...changed, done: 'secondFactor.app.changed' },
  })
}

/** Null when the person gave up in the browser's window. */
export function useAddPasskey() {
  return useMutation({
    mutationFn: async (name: string): Promise<FactorChanged | null> => {
      const made = await makePasskey()
      return made && answerOf(api.POST('/api/v1/account/second-factor/passkeys', { body: { ...made, name } }))
    },
    meta: changed,
  })
}

export function useRenamePasskey() {
  return useMutation({
    mutationFn: ({ credential, name }: { credential: string; name: string }) =>
      answerOf(api.PATCH('/api/v1/account/second-factor/passkeys/{credential}', { params: { path: { credential } }, body: { name } })),
    meta: { ...changed, done: 'secondFactor.passkeys.renamed' },
  })
}

export function useRemovePasskey() {
  return useMutation({
    mutationFn: (credential: string) => answerOf(api.DELETE('/api/v1/account/second-factor/passkeys/{credential}', { params: { path: { credential } } })),
    meta: { ...changed, done: 'secondFactor.passkeys.removed' },
  })
}

export function useRemoveTotp() {
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/account/second-factor/totp')),
    meta: { ...changed, done: 'secondFactor.app.removed' },
  })
}

export function useRenewRecoveryCodes() {
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/account/second-factor/recovery-codes', { body: {} })),
    meta: changed,
  })
}
