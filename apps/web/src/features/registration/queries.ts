import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import type { RegistrationValues } from './registration-values.ts'

export function provincesQuery(q: string) {
  return queryOptions({
    queryKey: ['provinces', q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/provinces', { params: { query: q ? { q } : {} }, signal })),
  })
}

export function useRegister() {
  return useMutation({
    mutationFn: ({ values, letter }: { readonly values: RegistrationValues; readonly letter: File }) => {
      const { province, officialName, contactName, contactPhone, email } = values
      const typed = { provinceCode: province?.code ?? '', officialName, contactName, contactPhone, email, notSecret: 'true' as const }
      const form = new FormData()
      for (const [name, value] of Object.entries(typed)) if (value.trim() !== '') form.append(name, value.trim())
      form.append('letter', letter)
      return answerOf(api.POST('/api/v1/registrations', { body: { ...typed, letter: letter.name }, bodySerializer: () => form }))
    },
    meta: { ownErrors: true },
  })
}

export function useConfirm() {
  return useMutation({
    mutationFn: ({ token, password }: { readonly token: string; readonly password: string }) =>
      answerOf(api.POST('/api/v1/registrations/confirmation', { body: { token, ...(password && { password }) } })),
    meta: { ownErrors: true },
  })
}

/** What the person signed in asked for, latest first. */
export const ownRegistrationsQuery = queryOptions({
  queryKey: ['own-registrations'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/me/registrations', { params: { query: { limit: 10 } }, signal }))).items,
})
