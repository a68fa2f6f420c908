import { useMutation } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { bodyOf, type Sheet } from './sheet.ts'

interface SavedUpon {
  readonly slug: string
  readonly draftId: string
  readonly version: number
  readonly sheet: Sheet
}

/** Keeps a draft upon the version that was read; refuses 'version-stale' when another editor was faster. */
export function saveDraft({ slug, draftId, version, sheet }: SavedUpon) {
  return answerOf(api.PUT('/api/v1/t/{slug}/template-drafts/{draftId}', { params: { path: { slug, draftId }, header: ifMatch(version) }, body: bodyOf(sheet) }))
}

/** The content of the ministry's own document; the server keeps nothing of it. Refuses 'document-unreadable'. */
export function useReadDocument(slug: string) {
  return useMutation({
    mutationFn: (sourceText: string) => answerOf(api.POST('/api/v1/t/{slug}/template-drafts/reading', { params: { path: { slug } }, body: { sourceText } })),
    meta: { ownErrors: true },
  })
}
