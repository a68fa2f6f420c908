import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** The draft of a template with all its content and the revision it began from. */
export function draftQuery(slug: string, draftId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'template-drafts', draftId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/template-drafts/{draftId}', { params: { path: { slug, draftId } }, signal })),
  })
}
