import { ofTenant, type TenantDb } from '@trongtam/db'
import { plan } from '@trongtam/db/tables'
import { mustBeUpon } from '@trongtam/domain'
import { and, eq } from 'drizzle-orm'
import { findPlan, type PlanWithDocument, summarizePlan } from './plan-summary-store.ts'

export interface PlanAtVersion {
  readonly planId: string
  readonly version: number
}

type HeldPlan = PlanWithDocument['plan']

/**
 * The plan as it stands, held until the transaction ends. Refuses 'not-found', what `mustBe` refuses of it, and
 * 'version-stale' with what stands there now when anything of it changed since it was read (REL-05).
 */
export async function holdPlan(db: TenantDb, { planId, version }: PlanAtVersion, mustBe: (plan: HeldPlan) => void): Promise<HeldPlan> {
  await lockPlan(db, planId)
  const { plan: held } = await findPlan(db, planId)
  mustBe(held)
  if (held.version !== version) mustBeUpon(await summarizePlan(db, planId), version)
  return held
}

/** Waits until nobody else changes the plan, and keeps it so until the transaction ends. */
export async function lockPlan(db: TenantDb, planId: string): Promise<void> {
  await db
    .select({ id: plan.id })
    .from(plan)
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
    .for('no key update')
}
