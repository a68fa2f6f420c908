import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { Role } from '@trongtam/domain'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { invitationStates, PeopleSearch, positionStates } from './people-search.ts'

/** The beginning of every key of people, positions and invitations: one change may touch them all. */
const peopleKey = (slug: string) => tenantKey(slug, 'people')

export function peopleQuery(slug: string, state: 'current' | 'former', { q, unit, role }: PeopleSearch) {
  const filter = { state, ...(q && { q }), ...(unit && { unitId: unit }), ...(role && { role }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'people', 'list', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/people', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function positionsQuery(slug: string, { q, unit, role, state }: PeopleSearch) {
  const filter = { ...(q && { q }), ...(unit && { unitId: unit }), ...(role && { role }), ...(state && { state: state as (typeof positionStates)[number] }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'people', 'positions', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/positions', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function positionQuery(slug: string, positionId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'position', positionId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/positions/{positionId}', { params: { path: { slug, positionId } }, signal })),
  })
}

export function invitationsQuery(slug: string, { q, state }: PeopleSearch) {
  const filter = { ...(q && { q }), ...(state && { state: state as (typeof invitationStates)[number] }) }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'people', 'invitations', filter),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/invitations', { params: { path: { slug }, query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** The first units that a search finds among those whose people the person sees. */
export function unitsQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'units', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/people/units', { params: { path: { slug }, query: { limit: 30, ...(q && { q }) } }, signal })),
  })
}

/** The first members that a search finds. */
export function membersQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'members', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/people', { params: { path: { slug }, query: { limit: 30, ...(q && { q }) } }, signal })),
  })
}

/** The first vacant positions that a search finds. */
export function vacantPositionsQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'vacant', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/positions', { params: { path: { slug }, query: { limit: 30, state: 'vacant', ...(q && { q }) } }, signal })),
  })
}

export interface NewInvitation {
  readonly email: string
  readonly name: string
  readonly positionId: string | null
  readonly unitId: string | null
  readonly title: string | null
  readonly role: Role | null
  readonly validFrom: string
}

export function useInvite(slug: string) {
  return useMutation({
    mutationFn: (body: NewInvitation) => answerOf(api.POST('/api/v1/t/{slug}/invitations', { params: { path: { slug } }, body })),
    meta: { done: 'people.invited', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useInvitationStep(slug: string, step: 'resending' | 'revocation') {
  const path = `/api/v1/t/{slug}/invitations/{invitationId}/${step}` as const
  return useMutation({
    mutationFn: ({ id, version }: { readonly id: string; readonly version: number }) =>
      answerOf(api.POST(path, { params: { path: { slug, invitationId: id }, header: ifMatch(version) }, body: {} })),
    meta: { done: step === 'resending' ? 'people.resent' : 'people.revoked', invalidates: [peopleKey(slug)] },
  })
}

export function useCreatePosition(slug: string) {
  return useMutation({
    mutationFn: (body: { readonly unitId: string; readonly title: string; readonly role: Role }) =>
      answerOf(api.POST('/api/v1/t/{slug}/positions', { params: { path: { slug } }, body })),
    meta: { done: 'people.positionSaved', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useChangePosition(slug: string, positionId: string) {
  return useMutation({
    mutationFn: ({ version, ...body }: { readonly version: number; readonly title: string; readonly role: Role }) =>
      answerOf(api.PATCH('/api/v1/t/{slug}/positions/{positionId}', { params: { path: { slug, positionId }, header: ifMatch(version) }, body })),
    meta: { done: 'people.positionSaved', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useClosePosition(slug: string, positionId: string) {
  return useMutation({
    mutationFn: (version: number) =>
      answerOf(api.POST('/api/v1/t/{slug}/positions/{positionId}/closing', { params: { path: { slug, positionId }, header: ifMatch(version) }, body: {} })),
    meta: { done: 'people.positionClosed', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useAppoint(slug: string, positionId: string) {
  return useMutation({
    mutationFn: (body: { readonly personId: string; readonly validFrom: string }) =>
      answerOf(api.POST('/api/v1/t/{slug}/positions/{positionId}/appointments', { params: { path: { slug, positionId } }, body })),
    meta: { done: 'people.appointed', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useEndAppointment(slug: string) {
  return useMutation({
    mutationFn: ({ appointmentId, version, on }: { readonly appointmentId: string; readonly version: number; readonly on: string }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/appointments/{appointmentId}/end', { params: { path: { slug, appointmentId }, header: ifMatch(version) }, body: { on } }),
      ),
    meta: { done: 'people.ended', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}

export function useRemovePerson(slug: string) {
  return useMutation({
    mutationFn: (personId: string) => answerOf(api.DELETE('/api/v1/t/{slug}/people/{personId}', { params: { path: { slug, personId } } })),
    meta: { done: 'people.removed', invalidates: [peopleKey(slug)], ownErrors: true },
  })
}
