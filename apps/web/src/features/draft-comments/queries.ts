import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export interface DraftAddress {
  readonly slug: string
  readonly draftId: string
}

/** What provinces said, in the order it came; they are counted by node, so page follows page. */
export function commentsQuery({ slug, draftId }: DraftAddress) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'draft-comments', draftId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/template-drafts/{draftId}/comments', {
          params: { path: { slug, draftId }, query: { limit: 200, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
