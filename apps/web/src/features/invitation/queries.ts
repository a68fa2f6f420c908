import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'

/** Looks at what the link leads to; the link stays good. */
export function useInspect() {
  return useMutation({
    mutationFn: (token: string) => answerOf(api.POST('/api/v1/invitations/inspection', { body: { token } })),
    meta: { ownErrors: true },
  })
}

interface Acceptance {
  readonly token: string
  readonly name?: string
  readonly password?: string
}

export function useAccept() {
  return useMutation({
    mutationFn: (body: Acceptance) => answerOf(api.POST('/api/v1/invitations/acceptance', { body })),
    meta: { ownErrors: true },
  })
}
