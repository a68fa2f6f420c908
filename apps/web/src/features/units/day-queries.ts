import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { UnitDay } from '@trongtam/client'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

/** More days than this no hierarchy has. */
const pagesMax = 20

/** Every day on which the hierarchy changed, oldest first. */
export function unitDaysQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'days'),
    queryFn: async ({ signal }) => {
      const days: UnitDay[] = []
      let cursor: string | null = null
      for (let page = 0; page < pagesMax; page++) {
        const query = { limit: 200, ...(cursor && { cursor }) }
        const answer: { items: UnitDay[]; nextCursor: string | null } = await answerOf(
          api.GET('/api/v1/t/{slug}/unit-days', { params: { path: { slug }, query }, signal }),
        )
        days.push(...answer.items)
        cursor = answer.nextCursor
        if (cursor === null) break
      }
      return days
    },
  })
}

/** The units that ended on a day, with who comes after them. */
export function endedUnitsQuery(slug: string, day: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'units', 'ended', day),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/unit-days/{day}/ended', {
          params: { path: { slug, day }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
