import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { citation, milestone, plan, planNode, reconciliationStep, target } from '@trongtam/db/tables'
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'

type StepRow = typeof reconciliationStep.$inferSelect

/** The last step of a plan that was not undone, or null. */
export async function lastStepOrNone(db: TenantDb, planId: string): Promise<StepRow | null> {
  const [step] = await db
    .select()
    .from(reconciliationStep)
    .where(and(ofTenant(db, reconciliationStep), eq(reconciliationStep.planId, planId), isNull(reconciliationStep.undoneAt)))
    .orderBy(desc(reconciliationStep.id))
    .limit(1)
  return step ?? null
}

export async function isStepOf(db: TenantDb, planId: string, stepId: string): Promise<boolean> {
  const found = await db
    .select({ id: reconciliationStep.id })
    .from(reconciliationStep)
    .where(and(ofTenant(db, reconciliationStep), eq(reconciliationStep.planId, planId), eq(reconciliationStep.id, stepId)))
  return found.length > 0
}

export async function insertStep(db: TenantDb, step: Omit<typeof reconciliationStep.$inferInsert, 'tenantId' | 'id'>): Promise<void> {
  await db.insert(reconciliationStep).values({ ...step, tenantId: db.tenantId, id: newId() })
}

export async function markUndone(db: TenantDb, stepId: string, at: Date): Promise<void> {
  await db
    .update(reconciliationStep)
    .set({ undoneAt: at })
    .where(and(ofTenant(db, reconciliationStep), eq(reconciliationStep.id, stepId)))
}

export async function setTemplateRevision(db: TenantDb, planId: string, templateRevision: number): Promise<void> {
  await db
    .update(plan)
    .set({ templateRevision })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
}

/** Whether one of these nodes was noted as finished, which moves no version of the plan. */
export async function isFinished(db: TenantDb, planId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const found = await db
    .select({ id: planNode.id })
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId), inArray(planNode.id, [...ids]), isNotNull(planNode.finishedOn)))
    .limit(1)
  return found.length > 0
}

/** Takes rows away that a step added and that nothing has touched since. */
export async function removeAdded(db: TenantDb, planId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const added = [...ids]
  await db.delete(target).where(and(ofTenant(db, target), inArray(target.id, added)))
  await db.delete(citation).where(and(ofTenant(db, citation), eq(citation.planId, planId), inArray(citation.id, added)))
  await db.delete(milestone).where(and(ofTenant(db, milestone), eq(milestone.planId, planId), inArray(milestone.id, added)))
  await db.delete(planNode).where(and(ofTenant(db, planNode), eq(planNode.planId, planId), inArray(planNode.id, added)))
}
