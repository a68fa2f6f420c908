import { useMemo } from 'react'
import type { DraftAddress } from './queries.ts'
import { useAllComments } from './use-all-comments.ts'

/** How many comments a draft got, and how many each of its nodes. */
export function useCommentCounts(address: DraftAddress) {
  const { comments } = useAllComments(address)
  return useMemo(() => {
    const upon = Map.groupBy(comments ?? [], ({ nodeId }) => nodeId)
    return { all: comments?.length ?? 0, byNode: new Map([...upon].flatMap(([nodeId, alike]) => (nodeId === null ? [] : [[nodeId, alike.length] as const]))) }
  }, [comments])
}
