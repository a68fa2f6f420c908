import { infiniteQueryOptions, keepPreviousData, queryOptions, experimental_streamedQuery as streamedQuery } from '@tanstack/react-query'
import type { ListedUnit } from '@trongtam/client'
import { answerOf, api } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { UnitSearch } from './unit-search.ts'

const pageSize = 200
/** A parent with more units than this does not exist; a fault of the server must not ask for ever. */
const pagesMax = 50

/** All units right below one (null: the top) on a day; they are there page after page, as they come. */
export function unitsBelowQuery(slug: string, parentId: string | null, on: string | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'below', { parentId, on: on ?? null }),
    queryFn: streamedQuery<ListedUnit[], ListedUnit[]>({
      streamFn: ({ signal }) => pagesBelow(slug, { ...(parentId && { parentId }), ...(on && { on }) }, signal),
      reducer: (units, page) => [...units, ...page],
      initialValue: [],
      refetchMode: 'replace',
    }),
  })
}

async function* pagesBelow(slug: string, filter: { readonly parentId?: string; readonly on?: string }, signal: AbortSignal): AsyncGenerator<ListedUnit[]> {
  let cursor: string | null = null
  for (let page = 0; page < pagesMax; page++) {
    const query = { limit: pageSize, ...filter, ...(cursor && { cursor }) }
    const answer: { items: ListedUnit[]; nextCursor: string | null } = await answerOf(
      api.GET('/api/v1/t/{slug}/units', { params: { path: { slug }, query }, signal }),
    )
    yield answer.items
    cursor = answer.nextCursor
    if (cursor === null) return
  }
}

/** What a search or a kind finds anywhere in the tree. */
export function unitsFoundQuery(slug: string, { q, kind, on }: UnitSearch) {
  const filter = { ...(q && { q }), ...(kind && { kind }), ...(on && { on }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'units', 'found', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/units', {
          params: { path: { slug }, query: { ...filter, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** What happened to a unit, the latest day first; the last two hundred events. */
export function eventsOfUnitQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-events', 'of-unit', unitId),
    queryFn: async ({ signal }) => {
      const query = { unitId, limit: pageSize }
      return (await answerOf(api.GET('/api/v1/t/{slug}/unit-events', { params: { path: { slug }, query }, signal }))).items
    },
  })
}
