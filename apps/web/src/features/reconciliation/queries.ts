import type { DecideChanges, Reconciliation } from '@trongtam/client'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import { planKey } from '#lib/plan-query.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export interface PlanAddress {
  readonly slug: string
  readonly planId: string
}

export type Decisions = DecideChanges['decisions']

// Apart from the plan's other keys: each step answers with the whole list.
const reconciliationKey = ({ slug, planId }: PlanAddress) => tenantKey(slug, 'reconciliation', planId)

export function reconciliationQuery({ slug, planId }: PlanAddress) {
  return queryOptions({
    queryKey: [...reconciliationKey({ slug, planId }), 'open'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/reconciliation', { params: { path: { slug, planId } }, signal })),
  })
}

/** What decisions would make of the plan as it stands at this version. */
export function previewQuery({ slug, planId }: PlanAddress, decisions: Decisions, version: number) {
  return queryOptions({
    queryKey: [...reconciliationKey({ slug, planId }), 'preview', version, decisions],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/reconciliation/preview', { params: { path: { slug, planId } }, body: { decisions }, signal })),
  })
}

interface DecideStep {
  readonly decisions: Decisions
  readonly version: number
}

export function useDecide(address: PlanAddress) {
  const { slug, planId } = address
  return useMutation({
    mutationFn: ({ decisions, version }: DecideStep) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/reconciliation', { params: { path: { slug, planId }, header: ifMatch(version) }, body: { decisions } }),
      ),
    ...useStep(address),
    meta: { invalidates: staleAfterStep(address), ownErrors: true },
  })
}

export function useUndo(address: PlanAddress) {
  const { slug, planId } = address
  return useMutation({
    mutationFn: ({ stepId, version }: { readonly stepId: string; readonly version: number }) =>
      answerOf(
        api.POST('/api/v1/t/{slug}/plans/{planId}/reconciliation/undo', { params: { path: { slug, planId }, header: ifMatch(version) }, body: { stepId } }),
      ),
    ...useStep(address),
    meta: { done: 'reconciliation.undo.done', invalidates: staleAfterStep(address), ownErrors: true },
  })
}

/** The list after a step is what the step answers; where somebody was faster it is read anew. */
function useStep(address: PlanAddress) {
  const queries = useQueryClient()
  return {
    onSuccess: (now: Reconciliation) => queries.setQueryData(reconciliationQuery(address).queryKey, now),
    onError: (error: Error) => (isOutdated(error) ? queries.invalidateQueries({ queryKey: reconciliationKey(address) }) : undefined),
  }
}

/** What was decided upon is not what stands there now. */
export function isOutdated(error: unknown): boolean {
  return (['version-stale', 'change-gone', 'nothing-to-undo', 'plan-locked'] as const).some((code) => isRefusal(error, code))
}

function staleAfterStep({ slug, planId }: PlanAddress) {
  return [planKey(slug, planId), tenantKey(slug, 'plans', 'list'), tenantKey(slug, 'home')]
}
