import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { commentsQuery, type DraftAddress } from './queries.ts'

/** All comments of a draft, page by page; what has come is shown meanwhile. */
export function useAllComments(address: DraftAddress) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(commentsQuery(address))
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  const comments = useMemo(() => data?.pages.flatMap((page) => page.items) ?? null, [data])
  return {
    comments,
    error,
    hasMore: hasNextPage,
    hasStopped: isFetchNextPageError,
    retry: () => void (data ? fetchNextPage() : refetch()),
  }
}
