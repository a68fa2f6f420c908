import { newId } from '@trongtam/db'
import { derivePlan, findSchoolYear, formatSchoolYear, Refusal } from '@trongtam/domain'
import { createPlan, findLatestTemplate, planOfYearOrNone, recordAudit, summarizePlan, type TenantSession, takeTurn } from '@trongtam/records'

/** A draft of the year out of the ministry's latest revision. Refuses 'plan-exists' and 'template-missing'. */
export async function derivePlanOfYear(session: TenantSession, schoolYearText: string) {
  const { db, tenant } = session
  const schoolYear = findSchoolYear(schoolYearText)
  await takeTurn(db, 'plans')
  const existing = await planOfYearOrNone(db, schoolYear)
  if (existing) throw new Refusal('plan-exists', { planId: existing.plan.id })
  const template = await findLatestTemplate(db, schoolYear)
  const nodes = derivePlan(template.nodes, newId).map((node) => ({ ...node, templateText: node.text }))
  const title = `Kế hoạch triển khai nhiệm vụ, giải pháp trọng tâm năm học ${formatSchoolYear(schoolYear)} của ${tenant.name}`
  const planId = await createPlan(db, {
    schoolYear,
    title,
    status: 'draft',
    documentId: null,
    template,
    themes: [{ text: template.theme, standing: 'template', documentId: null }],
    nodes,
    legalBases: [],
    responsibilities: [],
  })
  await recordAudit(session, {
    action: 'plan.derive',
    entity: 'plan',
    entityId: planId,
    before: null,
    after: { schoolYear, templateId: template.id, revision: template.revision },
  })
  return summarizePlan(db, planId)
}
