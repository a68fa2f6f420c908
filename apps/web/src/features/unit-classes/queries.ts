import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { CreateUnitClass, CreateUnitKind } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { tenantKey } from '#lib/tenant-key.ts'

const classesKey = (slug: string) => tenantKey(slug, 'unit-classes')

export function unitClassesQuery(slug: string, on: string | undefined) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'unit-classes', 'list', on ?? null),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/unit-classes', { params: { path: { slug }, query: { ...(on && { on }), ...(cursor && { cursor }) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function unitClassQuery(slug: string, unitClassId: string, on: string | undefined) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-classes', unitClassId, on ?? null),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/unit-classes/{unitClassId}', { params: { path: { slug, unitClassId }, query: on ? { on } : {} }, signal })),
  })
}

export function classMembersQuery(slug: string, unitClassId: string, on: string | undefined) {
  const path = { slug, unitClassId }
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'unit-classes', unitClassId, on ?? null, 'members'),
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/unit-classes/{unitClassId}/members', { params: { path, query: { ...(on && { on }), ...(cursor && { cursor }) } }, signal }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Whom a rule would mean on a day. */
export function classPreviewQuery(slug: string, rule: CreateUnitClass['rule'], on: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-classes', 'preview', on, rule),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/t/{slug}/unit-classes/preview', { params: { path: { slug } }, body: { rule, on }, signal })),
  })
}

/** The kinds of the province's own: more than a page of them does not exist. */
export function ownKindsQuery(slug: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-kinds'),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/unit-kinds', { params: { path: { slug }, query: { limit: 200 } }, signal })),
  })
}

interface AtVersion {
  readonly id: string
  readonly version: number
}

/** Makes a class, or changes the one named upon the version that was read. */
export function useSaveClass(slug: string) {
  return useMutation({
    mutationFn: ({ at, body }: { readonly at: AtVersion | null; readonly body: CreateUnitClass }) =>
      at === null
        ? answerOf(api.POST('/api/v1/t/{slug}/unit-classes', { params: { path: { slug } }, body }))
        : answerOf(
            api.PATCH('/api/v1/t/{slug}/unit-classes/{unitClassId}', { params: { path: { slug, unitClassId: at.id }, header: ifMatch(at.version) }, body }),
          ),
    meta: { done: 'unitClasses.saved', invalidates: [classesKey(slug)], ownErrors: true },
  })
}

export function useRemoveClass(slug: string) {
  return useMutation({
    mutationFn: ({ id, version }: AtVersion) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/unit-classes/{unitClassId}', { params: { path: { slug, unitClassId: id }, header: ifMatch(version) } })),
    meta: { done: 'unitClasses.removed', invalidates: [tenantKey(slug, 'unit-classes', 'list')], ownErrors: true },
  })
}

/** Makes a kind, or changes the one named upon the version that was read. */
export function useSaveKind(slug: string) {
  return useMutation({
    mutationFn: ({ at, body }: { readonly at: AtVersion | null; readonly body: CreateUnitKind }) =>
      at === null
        ? answerOf(api.POST('/api/v1/t/{slug}/unit-kinds', { params: { path: { slug } }, body }))
        : answerOf(api.PATCH('/api/v1/t/{slug}/unit-kinds/{unitKindId}', { params: { path: { slug, unitKindId: at.id }, header: ifMatch(at.version) }, body })),
    meta: { done: 'unitClasses.kindSaved', invalidates: [tenantKey(slug, 'unit-kinds'), classesKey(slug), tenantKey(slug, 'units')], ownErrors: true },
  })
}
