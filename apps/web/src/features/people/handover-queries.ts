import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export interface HandoverTo {
  readonly personId: string | null
  readonly email: string | null
  readonly name: string | null
  readonly from: string
}

/** What would move; asked for anew with each change of whom and when. */
export function usePreviewHandover(slug: string, positionId: string) {
  return useMutation({
    mutationFn: (body: HandoverTo) =>
      answerOf(api.POST('/api/v1/t/{slug}/positions/{positionId}/handover/preview', { params: { path: { slug, positionId } }, body })),
    meta: { ownErrors: true },
  })
}

export function useHandOver(slug: string, positionId: string) {
  return useMutation({
    mutationFn: (body: HandoverTo & { readonly sha256: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/positions/{positionId}/handover', { params: { path: { slug, positionId } }, body })),
    meta: { done: 'people.handedOver', invalidates: [tenantKey(slug, 'people')], ownErrors: true },
  })
}
