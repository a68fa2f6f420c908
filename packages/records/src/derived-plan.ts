import { newId, type TenantDb } from '@trongtam/db'
import { derivePlan, formatSchoolYear, type PersonId, type SchoolYear } from '@trongtam/domain'
import { recordAudit } from './audit-store.ts'
import type { NewAssignment } from './new-plan.ts'
import { createPlan } from './plan-store.ts'
import type { LatestTemplate } from './template-store.ts'

interface Deriving {
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly template: LatestTemplate
  /** Who leads the first task, in a sample. */
  readonly firstLead?: NewAssignment
}

/** A draft out of one revision of the ministry's template, every node inherited, with its audit. Answers its id. */
export async function createDerivedPlan(
  session: { readonly db: TenantDb; readonly personId: PersonId; readonly now: Date },
  { schoolYear, title, template, firstLead }: Deriving,
): Promise<string> {
  const derived = derivePlan(template.nodes, newId)
  const first = derived.find(({ kind }) => kind === 'task')?.id
  const planId = await createPlan(session.db, {
    schoolYear,
    title,
    status: 'draft',
    documentId: null,
    template,
    themes: [{ text: template.theme, standing: 'template', documentId: null }],
    nodes: derived.map((node) => ({ ...node, templateText: node.text, ...(firstLead && node.id === first && { assignments: [firstLead] }) })),
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
  return planId
}

/** What a plan is called until the document that issues it says otherwise. */
export function planTitle(schoolYear: SchoolYear, tenantName: string): string {
  return `Kế hoạch triển khai nhiệm vụ, giải pháp trọng tâm năm học ${formatSchoolYear(schoolYear)} của ${tenantName}`
}
