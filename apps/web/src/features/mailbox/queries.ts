import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '#lib/api.ts'

const lookAgainMs = 5_000

/** The newest mails, looked for again every five seconds: somebody waits for one. */
export function mailboxQuery(address: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['mailbox', 'list', address ?? ''],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    refetchInterval: lookAgainMs,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/mailbox', { params: { query: { ...(address && { address }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function mailQuery(mailId: string) {
  return queryOptions({
    queryKey: ['mailbox', 'mail', mailId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/mailbox/{mailId}', { params: { path: { mailId } }, signal })),
  })
}
