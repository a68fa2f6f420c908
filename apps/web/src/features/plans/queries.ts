import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AssignTask } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { planKey } from '#lib/plan-query.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import type { PlanSearch } from './plan-search.ts'

const nodeKey = (slug: string, planId: string, nodeId: string) => tenantKey(slug, 'plans', planId, 'node', nodeId)

export function plansQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: tenantKey(slug, 'plans', 'list'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/plans', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function treeQuery(slug: string, planId: string) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'tree'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/tree', { params: { path: { slug, planId } }, signal })),
  })
}

export function tasksQuery(slug: string, planId: string, { missing, due, origin }: Pick<PlanSearch, 'missing' | 'due' | 'origin'>) {
  const filter = { ...(missing && { missing }), ...(due && { due }), ...(origin && { origin }) }
  return infiniteQueryOptions({
    queryKey: [...planKey(slug, planId), 'tasks', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/t/{slug}/plans/{planId}/tasks', {
          params: { path: { slug, planId }, query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function nodeQuery(slug: string, planId: string, nodeId: string) {
  return queryOptions({
    queryKey: nodeKey(slug, planId, nodeId),
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}', { params: { path: { slug, planId, nodeId } }, signal })),
  })
}

/** Units whose name matches what is typed, for choosing one. */
export function unitChoicesQuery(slug: string, q: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'unit-choices', q),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/units', { params: { path: { slug }, query: { limit: 20, ...(q && { q }) } }, signal })),
  })
}

/** The open positions of one unit, without those of the units below it. */
export function positionChoicesQuery(slug: string, unitId: string) {
  return queryOptions({
    queryKey: tenantKey(slug, 'people', 'position-choices', unitId),
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/t/{slug}/positions', { params: { path: { slug }, query: { limit: 200, unitId, within: 'unit' } }, signal })),
  })
}

interface NodeAddress {
  readonly slug: string
  readonly planId: string
  readonly nodeId: string
}

/** Rewords a node upon the version given; refuses 'version-stale' when somebody was faster. */
export function useReword({ slug, planId, nodeId }: NodeAddress) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ text, reason, version }: { readonly text: string; readonly reason: string | null; readonly version: number }) =>
      answerOf(
        api.PATCH('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}', {
          params: { path: { slug, planId, nodeId }, header: ifMatch(version) },
          body: { text, reason },
        }),
      ),
    onSuccess: (node) => queries.setQueryData(nodeKey(slug, planId, nodeId), node),
    meta: { done: 'plans.edit.reworded', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

export function useAssign({ slug, planId, nodeId }: NodeAddress) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, version }: { readonly body: AssignTask; readonly version: number }) =>
      answerOf(
        api.PUT('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/assignments', { params: { path: { slug, planId, nodeId }, header: ifMatch(version) }, body }),
      ),
    onSuccess: (node) => queries.setQueryData(nodeKey(slug, planId, nodeId), node),
    meta: { done: 'plans.edit.assigned', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

/** The tree, the lists and every count that a change of one node may change. */
export function staleAfterEdit(slug: string, planId: string) {
  return [planKey(slug, planId), tenantKey(slug, 'plans', 'list'), tenantKey(slug, 'home')]
}
