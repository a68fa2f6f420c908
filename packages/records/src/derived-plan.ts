import { newId, type TenantDb } from '@trongtam/db'
import { deriveItems, formatSchoolYear, type PersonId, type SchoolYear, templateItems } from '@trongtam/domain'
import { recordAudit } from './audit-store.ts'
import type { NewAssignment } from './new-plan.ts'
import { partsOfItems } from './plan-of-items.ts'
import { createPlan } from './plan-store.ts'
import type { PublishedTemplate } from './template-store.ts'

interface Deriving {
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly template: PublishedTemplate
  /** Who leads the first task, in a sample. */
  readonly firstLead?: NewAssignment
}

/** A draft out of one revision of the ministry's template, every item inherited, with its audit. Answers its id. */
export async function createDerivedPlan(
  session: { readonly db: TenantDb; readonly personId: PersonId; readonly now: Date },
  { schoolYear, title, template, firstLead }: Deriving,
): Promise<string> {
  const parts = await partsOfItems(session.db, deriveItems(templateItems(template.content), newId))
  const theme = template.content.theme.text
  const first = parts.nodes.find(({ kind }) => kind === 'task')?.id
  const planId = await createPlan(session.db, {
    ...parts,
    schoolYear,
    title,
    status: 'draft',
    documentId: null,
    template: { id: template.id, revision: template.revision, theme },
    themes: [{ text: theme, standing: 'template', documentId: null }],
    nodes: parts.nodes.map((node) => (firstLead && node.id === first ? { ...node, assignments: [firstLead] } : node)),
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
