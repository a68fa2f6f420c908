import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

/** What the server offers to everybody; it does not change while a page is open. */
export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/instance', { signal })),
})
