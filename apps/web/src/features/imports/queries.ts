import type { CorrectedDocument, ThemeSource } from '@trongtam/client'
import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The structure of a text; the server keeps nothing of it. Refuses 'document-unreadable'. */
export function useReadImport(slug: string) {
  return useMutation({
    mutationFn: (sourceText: string) => answerOf(api.POST('/api/v1/t/{slug}/imports/reading', { params: { path: { slug } }, body: { sourceText } })),
    meta: { ownErrors: true },
  })
}

export function useCreatePlan(slug: string) {
  return useMutation({
    mutationFn: (body: CorrectedDocument) => answerOf(api.POST('/api/v1/t/{slug}/imports', { params: { path: { slug } }, body })),
    meta: { done: 'imports.created', invalidates: [tenantKey(slug)], ownErrors: true },
  })
}

export function useAddThemeSource(slug: string) {
  return useMutation({
    mutationFn: ({ planId, source }: { readonly planId: string; readonly source: ThemeSource }) =>
      answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/theme-sources', { params: { path: { slug, planId } }, body: source })),
    meta: { done: 'imports.themeKept', invalidates: [tenantKey(slug)], ownErrors: true },
  })
}
