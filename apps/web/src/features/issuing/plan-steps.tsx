import type { PlanDetail } from '@trongtam/client'
import { useTenant } from '#lib/session.ts'
import { AmendPlan } from './amend-plan.tsx'
import { DiscardAmendment } from './discard-amendment.tsx'
import { IssueDraft } from './issue-draft.tsx'
import { isAmending } from './plan-state.ts'
import { ReturnPlan } from './return-plan.tsx'
import { SubmitPlan } from './submit-plan.tsx'

/** What this person may do with the plan as it stands now. */
export function PlanSteps({ plan }: { readonly plan: PlanDetail }) {
  const { may } = useTenant()
  if (plan.stage === 'submitted') {
    if (!may('plan.issue')) return null
    return (
      <>
        <ReturnPlan key={`return ${plan.id}`} plan={plan} />
        <IssueDraft key={plan.id} plan={plan} />
      </>
    )
  }
  if (plan.stage === 'settled') return <AmendPlan key={plan.id} plan={plan} />
  return (
    <>
      {isAmending(plan) && may('plan.amend') ? <DiscardAmendment key={`discard ${plan.id}`} plan={plan} /> : null}
      {may('plan.submit') ? <SubmitPlan key={plan.id} plan={plan} /> : null}
    </>
  )
}
