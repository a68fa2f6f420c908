import type { IssuePlan } from '@trongtam/client'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, ifMatch } from '#lib/api.ts'
import type { MessageKey } from '#lib/i18n/message-key.ts'
import { planKey } from '#lib/plan-query.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { tenantKey } from '#lib/tenant-key.ts'

export interface PlanAddress {
  readonly slug: string
  readonly planId: string
}

export function checksQuery({ slug, planId }: PlanAddress) {
  return queryOptions({
    queryKey: [...planKey(slug, planId), 'checks'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/t/{slug}/plans/{planId}/checks', { params: { path: { slug, planId } }, signal })),
  })
}

export function useSubmitPlan({ slug, planId }: PlanAddress) {
  return usePlanStep({ slug, planId }, 'issuing.submit.done', ({ version }) =>
    answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/submission', { params: { path: { slug, planId }, header: ifMatch(version) }, body: {} })),
  )
}

export function useReturnPlan({ slug, planId }: PlanAddress) {
  return usePlanStep({ slug, planId }, 'issuing.return.done', ({ version, reason }: Reasoned) =>
    answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/return', { params: { path: { slug, planId }, header: ifMatch(version) }, body: { reason } })),
  )
}

export function useIssuePlan({ slug, planId }: PlanAddress) {
  return usePlanStep({ slug, planId }, 'issuing.issue.done', ({ version, body }: Versioned & { readonly body: IssuePlan }) =>
    answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/issue', { params: { path: { slug, planId }, header: ifMatch(version) }, body })),
  )
}

export function useAmendPlan({ slug, planId }: PlanAddress) {
  return usePlanStep({ slug, planId }, 'issuing.amend.done', ({ version, reason }: Reasoned) =>
    answerOf(api.POST('/api/v1/t/{slug}/plans/{planId}/amendment', { params: { path: { slug, planId }, header: ifMatch(version) }, body: { reason } })),
  )
}

export function useDiscardAmendment({ slug, planId }: PlanAddress) {
  return usePlanStep({ slug, planId }, 'issuing.discard.done', ({ version }) =>
    answerOf(api.DELETE('/api/v1/t/{slug}/plans/{planId}/amendment', { params: { path: { slug, planId }, header: ifMatch(version) } })),
  )
}

/** Reads the plan anew: what a dialog has just been refused for may stand on the screen already. */
export function useReloadPlan({ slug, planId }: PlanAddress) {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: planKey(slug, planId) })
}

interface Versioned {
  readonly version: number
}

interface Reasoned extends Versioned {
  readonly reason: string
}

/**
 * A step in the life of a plan upon the version that was read: what the province has of plans, documents and
 * publications may all be different afterwards. When somebody was faster, the plan is read anew.
 */
function usePlanStep<Step extends Versioned, Answer>({ slug, planId }: PlanAddress, done: MessageKey, send: (step: Step) => Promise<Answer>) {
  const reload = useReloadPlan({ slug, planId })
  return useMutation({
    mutationFn: send,
    onError: (error) => (isRefusal(error, 'version-stale') ? reload() : undefined),
    meta: { done, invalidates: [tenantKey(slug)], ownErrors: true },
  })
}
