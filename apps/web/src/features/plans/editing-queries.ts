import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AddCitation, AddPlanTask, MovePlanNode, PlanDetail, PlanNodeDetail, SetPlanMilestones, SetPlanTargets } from '@trongtam/client'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { planQuery } from '#lib/plan-query.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { tenantKey } from '#lib/tenant-key.ts'
import { nodeQuery, staleAfterEdit } from './queries.ts'

/** A node upon the version that was read. */
export interface NodeAtVersion {
  readonly id: string
  readonly version: number
}

export function useAddNode(slug: string, planId: string) {
  return useMutation({
    mutationFn: (body: AddPlanTask) => answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/nodes', { params: { path: { slug, planId } }, body })),
    meta: { done: 'plans.edit.added', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

/** Leaves a node out, with all below it. */
export function useDropNode(slug: string, planId: string) {
  const whenStale = useReadAnew(slug, planId)
  const onSuccess = useKeepNode(slug, planId)
  return useMutation({
    mutationFn: ({ id, version, reason }: NodeAtVersion & { readonly reason: string | null }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/drop', {
          params: { path: { slug, planId, nodeId: id }, header: ifMatch(version) },
          body: { reason },
        }),
      ),
    onSuccess,
    onError: whenStale,
    meta: { invalidates: staleAfterEdit(slug, planId) },
  })
}

export function useRestoreNode(slug: string, planId: string) {
  const whenStale = useReadAnew(slug, planId)
  const onSuccess = useKeepNode(slug, planId)
  return useMutation({
    mutationFn: ({ id, version }: NodeAtVersion) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/restore', {
          params: { path: { slug, planId, nodeId: id }, header: ifMatch(version) },
          body: {},
        }),
      ),
    onSuccess,
    onError: whenStale,
    meta: { done: 'planEditing.restored', invalidates: staleAfterEdit(slug, planId) },
  })
}

export function useMoveNode(slug: string, planId: string) {
  const whenStale = useReadAnew(slug, planId)
  const onSuccess = useKeepNode(slug, planId)
  return useMutation({
    mutationFn: ({ id, version, ...body }: NodeAtVersion & MovePlanNode) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/move', { params: { path: { slug, planId, nodeId: id }, header: ifMatch(version) }, body }),
      ),
    onSuccess,
    onError: whenStale,
    meta: { invalidates: staleAfterEdit(slug, planId) },
  })
}

export function useSetTargets(slug: string, planId: string, nodeId: string) {
  const onSuccess = useKeepNode(slug, planId)
  return useMutation({
    mutationFn: ({ version, ...body }: SetPlanTargets & { readonly version: number }) =>
      answerOf(
        api.PUT('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/targets', { params: { path: { slug, planId, nodeId }, header: ifMatch(version) }, body }),
      ),
    onSuccess,
    meta: { done: 'planEditing.targets.saved', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

/** Notes the day a task was finished; null takes it back. */
export function useFinishTask(slug: string, planId: string) {
  const whenStale = useReadAnew(slug, planId)
  const onSuccess = useKeepNode(slug, planId)
  return useMutation({
    mutationFn: ({ id, version, finishedOn }: NodeAtVersion & { readonly finishedOn: string | null }) =>
      answerOf(
        api.PUT('/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/finish', {
          params: { path: { slug, planId, nodeId: id }, header: ifMatch(version) },
          body: { finishedOn },
        }),
      ),
    onSuccess,
    onError: whenStale,
    meta: { done: 'planEditing.finish.saved', invalidates: staleAfterEdit(slug, planId) },
  })
}

export function useSetTheme(slug: string, planId: string) {
  const onSuccess = useKeepPlan(slug, planId)
  return useMutation({
    mutationFn: ({ text, version }: { readonly text: string | null; readonly version: number }) =>
      answerOf(api.PUT('/api/v1/t/{slug}/plans/{planId}/theme', { params: { path: { slug, planId }, header: ifMatch(version) }, body: { text } })),
    onSuccess,
    meta: { done: 'planEditing.theme.saved', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

export function useSetMilestones(slug: string, planId: string) {
  const onSuccess = useKeepPlan(slug, planId)
  return useMutation({
    mutationFn: ({ version, ...body }: SetPlanMilestones & { readonly version: number }) =>
      answerOf(api.PUT('/api/v1/t/{slug}/plans/{planId}/milestones', { params: { path: { slug, planId }, header: ifMatch(version) }, body })),
    onSuccess,
    meta: { done: 'planEditing.milestones.saved', invalidates: staleAfterEdit(slug, planId), ownErrors: true },
  })
}

/** Cites a document; one that was new is in the register afterwards. */
export function useCite(slug: string, planId: string) {
  const onSuccess = useKeepPlan(slug, planId)
  return useMutation({
    mutationFn: (body: AddCitation) => answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/citations', { params: { path: { slug, planId } }, body })),
    onSuccess,
    meta: { done: 'planEditing.citations.added', invalidates: [...staleAfterEdit(slug, planId), tenantKey(slug, 'documents')], ownErrors: true },
  })
}

export function useUncite(slug: string, planId: string) {
  const onSuccess = useKeepPlan(slug, planId)
  return useMutation({
    mutationFn: (citationId: string) =>
      answerOf(api.DELETE('/api/v1/t/{slug}/plans/{planId}/citations/{citationId}', { params: { path: { slug, planId, citationId } } })),
    onSuccess,
    meta: { done: 'planEditing.citations.removed', invalidates: [...staleAfterEdit(slug, planId), tenantKey(slug, 'documents')] },
  })
}

function useKeepNode(slug: string, planId: string) {
  const queries = useQueryClient()
  return (node: PlanNodeDetail) => void queries.setQueryData(nodeQuery(slug, planId, node.id).queryKey, node)
}

function useKeepPlan(slug: string, planId: string) {
  const queries = useQueryClient()
  return (plan: PlanDetail) => void queries.setQueryData(planQuery(slug, planId).queryKey, plan)
}

/** When somebody was faster, the plan is read anew: what is shown then is what stands. */
function useReadAnew(slug: string, planId: string) {
  const queries = useQueryClient()
  return (error: Error) => {
    if (!isRefusal(error, 'version-stale')) return
    for (const queryKey of staleAfterEdit(slug, planId)) void queries.invalidateQueries({ queryKey })
  }
}
