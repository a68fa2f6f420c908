import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { ApplyUnitEvent, UnitEvent } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { EventsSearch } from './event-search.ts'

/** Events upon units, the latest day first. */
export function eventsQuery(slug: string, { unit, from, to }: EventsSearch) {
  const filter = { ...(unit && { unitId: unit }), ...(from && { from }), ...(to && { to }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'unit-events', 'list', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/unit-events', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function eventQuery(slug: string, eventId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-events', eventId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-events/{eventId}', { params: { path: { slug, eventId } }, signal })),
  })
}

/** What an event would do: anew each time it is looked at, and never behind the back of who decides upon it. */
export function previewQuery(slug: string, event: UnitEvent) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-events', 'preview', event),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/t/{slug}/unit-events/preview', { params: { path: { slug } }, body: { event }, signal })),
  })
}

/** Children of units on a day, all of them: who must be told where to go. */
export function childrenQuery(slug: string, parentId: string, on: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'units', 'children', { parentId, on }),
    queryFn: async ({ signal }) => {
      const children: { readonly id: string; readonly name: string; readonly parentId: string }[] = []
      let cursor: string | null = null
      do {
        const query = { limit: 200, parentId, on, ...(cursor && { cursor }) }
        const page: { items: { id: string; name: string }[]; nextCursor: string | null } = await answerOf(
          api.GET('/api/v1/t/{slug}/units', { params: { path: { slug }, query }, signal }),
        )
        children.push(...page.items.map(({ id, name }) => ({ id, name, parentId })))
        cursor = page.nextCursor
      } while (cursor !== null && children.length < 10_000)
      return children
    },
  })
}

/** The province's own kinds of units. */
export function ownKindsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-kinds', 'choices'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-kinds', { params: { path: { slug }, query: { limit: 200 } }, signal })),
  })
}

/** An event moves units, people and work. */
function staleAfterEvent(slug: string) {
  return ['units', 'unit-events', 'unit-classes', 'unit-figures', 'people', 'plans', 'home'].map((part) => tenantKey(slug, part))
}

export function useApplyEvent(slug: string) {
  return useMutation({
    mutationFn: (body: ApplyUnitEvent) => answerOf(api.POST('/api/v1/t/{slug}/unit-events', { params: { path: { slug } }, body })),
    meta: { done: 'unitEvents.applied', invalidates: staleAfterEvent(slug), ownErrors: true },
  })
}

export function useUndoEvent(slug: string, eventId: string) {
  return useMutation({
    mutationFn: ({ reason, version }: { readonly reason: string; readonly version: number }) =>
      answerOf(api.POST('/api/v1/t/{slug}/unit-events/{eventId}/undo', { params: { path: { slug, eventId }, header: ifMatch(version) }, body: { reason } })),
    meta: { done: 'unitEvents.undone', invalidates: staleAfterEvent(slug), ownErrors: true },
  })
}
