import type { PlanSummary } from '@trongtam/client'

type StagedPlan = Pick<PlanSummary, 'status' | 'stage'>

/** An issued plan whose amendment is being written or lies with the leader: its last edition still stands. */
export function isAmending({ status, stage }: StagedPlan): boolean {
  return status !== 'draft' && stage !== 'settled'
}

/** Nothing is being written, and a change needs an amendment. */
export function isAmendable({ status, stage }: StagedPlan): boolean {
  return stage === 'settled' && (status === 'issued' || status === 'amended')
}
