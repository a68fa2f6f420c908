import { findSchoolYear, Refusal } from '@trongtam/domain'
import {
  createDerivedPlan,
  findLatestTemplate,
  noteAdoption,
  planOfYearOrNone,
  planTitle,
  summarizePlan,
  type TenantSession,
  takeTurn,
} from '@trongtam/records'

/** A draft of the year out of the ministry's latest revision. Refuses 'plan-exists' and 'template-missing'. */
export async function derivePlanOfYear(session: TenantSession, schoolYearText: string) {
  const { db, tenant } = session
  const schoolYear = findSchoolYear(schoolYearText)
  await takeTurn(db, 'plans')
  const existing = await planOfYearOrNone(db, schoolYear)
  if (existing) throw new Refusal('plan-exists', { planId: existing.plan.id })
  const template = await findLatestTemplate(db, schoolYear)
  const planId = await createDerivedPlan(session, { schoolYear, title: planTitle(schoolYear, tenant.name), template })
  await noteAdoption(session, planId)
  return summarizePlan(db, planId)
}
