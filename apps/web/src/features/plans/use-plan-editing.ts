import { useSuspenseQuery } from '@tanstack/react-query'
import { planQuery } from '#lib/plan-query.ts'
import { useTenant } from '#lib/session.ts'
import { usePlanAddress } from './use-plan-address.ts'

/** Whether this person may change the plan of the address now, and whether a change asks for its reason. */
export function usePlanEditing() {
  const { may } = useTenant()
  const { slug, planId } = usePlanAddress()
  const { data: plan } = useSuspenseQuery(planQuery(slug, planId))
  return { mayEdit: plan.stage === 'editing' && may('plan.edit'), isAmending: plan.status !== 'draft' }
}
