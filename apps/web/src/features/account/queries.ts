import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '#lib/api.ts'
import { dropAllDrafts } from '#lib/drafts.ts'
import { saveFile } from '#lib/save-file.ts'
import { sessionKey } from '#lib/session.ts'
import { toastDone } from '#lib/toasts.ts'

const ownSessionsKey = ['own-sessions'] as const

export const ownSessionsQuery = infiniteQueryOptions({
  queryKey: ownSessionsKey,
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    answerOf(api.GET('/api/v1/account/sessions', { params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }, signal })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export function useCorrectName() {
  return useMutation({
    mutationFn: (name: string) => answerOf(api.PATCH('/api/v1/account', { body: { name } })),
    meta: { ownErrors: true, done: 'account.nameSaved', invalidates: [sessionKey] },
  })
}

export function useAskEmailChange() {
  return useMutation({ mutationFn: (email: string) => answerOf(api.POST('/api/v1/account/email', { body: { email } })), meta: { ownErrors: true } })
}

export function useConfirmEmailChange() {
  return useMutation({
    mutationFn: (token: string) => answerOf(api.POST('/api/v1/email-change/confirmation', { body: { token } })),
    meta: { ownErrors: true, invalidates: [sessionKey] },
  })
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { oldPassword: string; newPassword: string }) => answerOf(api.POST('/api/v1/account/password', { body })),
    meta: { ownErrors: true, done: 'account.passwordChanged', invalidates: [ownSessionsKey] },
  })
}

export function useAskPasswordReset() {
  return useMutation({ mutationFn: (email: string) => answerOf(api.POST('/api/v1/password-reset', { body: { email } })), meta: { ownErrors: true } })
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) => answerOf(api.POST('/api/v1/password-reset/confirmation', { body })),
    meta: { ownErrors: true },
  })
}

export function useEndSession() {
  return useMutation({
    mutationFn: (sessionId: string) => answerOf(api.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
    meta: { done: 'account.ended', invalidates: [ownSessionsKey] },
  })
}

export function useEndOtherSessions() {
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/account/sessions')),
    meta: { done: 'account.othersEnded', invalidates: [ownSessionsKey] },
  })
}

export function useExportOwnData() {
  return useMutation({
    mutationFn: async () => {
      const data = await answerOf(api.POST('/api/v1/account/data', { body: {} }))
      saveFile(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), 'trongtam-du-lieu-cua-toi.json')
    },
    meta: { done: 'account.exported' },
  })
}

/** Erases the account and forgets everything of it in this browser. */
export function useEraseAccount() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/account/erasure', { body: {} })),
    meta: { ownErrors: true },
    onSuccess: async () => {
      dropAllDrafts()
      const { forgetLongDraftsOnSignOut } = await import('#lib/long-drafts.ts')
      forgetLongDraftsOnSignOut()
      queries.setQueryData(sessionKey, null)
      await navigate({ to: '/sign-in', search: { to: '/' } })
      queries.clear()
      toastDone('account.erased')
    },
  })
}
