import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, document, planNode, unitClass } from '@trongtam/db/tables'
import { type EditionAssignment, type EditionContent, type EditionDocument, formatSchoolYear, type PlanItem } from '@trongtam/domain'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { loadPlanItems } from './plan-items-store.ts'
import { chooseThemes, findPlan } from './plan-summary-store.ts'
import { unitNames } from './unit-store.ts'

/**
 * A plan as it stands in its tables, said as an edition says it: the last edition while nobody amends it, the next one as it
 * would be while it is a draft or amended. Units have the names they bear on the day `today`.
 */
export async function readContent(db: TenantDb, planId: string, today: string): Promise<EditionContent> {
  const { plan } = await findPlan(db, planId)
  const theme = (await chooseThemes(db, [planId])).get(planId)?.chosen ?? null
  const isSettled = plan.stage === 'settled'
  const isAmendment = (isSettled ? plan.edition - 1 : plan.edition) > 0
  const items = await loadPlanItems(db, planId)
  return {
    format: 'trongtam.edition/1',
    number: isSettled ? Math.max(1, plan.edition) : plan.edition + 1,
    schoolYear: formatSchoolYear(plan.schoolYear),
    title: plan.title,
    document: isSettled ? await documentOrNone(db, plan.documentId) : null,
    theme: theme && { text: theme.text, source: theme.source },
    template: plan.templateId && plan.templateRevision ? { id: plan.templateId, revision: plan.templateRevision } : null,
    items,
    assignments: await listAssignments(db, planId, today),
    reason: plan.amendReason,
    reasons: isAmendment ? await reasonsOf(db, planId, items) : {},
  }
}

async function documentOrNone(db: TenantDb, documentId: string | null): Promise<EditionDocument | null> {
  if (documentId === null) return null
  const { id, numberSymbol, issuedOn, issuer, signer, title } = document
  const [found] = await db
    .select({ id, numberSymbol, issuedOn, issuer, signer, title })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  return found ?? null
}

async function listAssignments(db: TenantDb, planId: string, today: string): Promise<EditionAssignment[]> {
  const rows = await db
    .select({ assignment, className: unitClass.name })
    .from(assignment)
    .leftJoin(unitClass, and(ofTenant(db, unitClass), eq(unitClass.id, assignment.unitClassId)))
    .where(and(ofTenant(db, assignment), eq(assignment.planId, planId)))
    .orderBy(asc(assignment.id))
  const names = await unitNames(db, [...new Set(rows.flatMap((row) => row.assignment.unitId ?? []))], today)
  return rows.map(({ assignment: { nodeId, role, unitId, unitClassId, positionId, dueOn, product }, className }) => ({
    nodeId,
    role,
    unitId,
    unitClassId,
    positionId,
    name: className ?? names.get(unitId ?? '') ?? '',
    dueOn,
    product,
  }))
}

/** Why nodes were changed, by their ids and by those of what hangs on them. */
async function reasonsOf(db: TenantDb, planId: string, items: readonly PlanItem[]): Promise<EditionContent['reasons']> {
  const rows = await db
    .select({ id: planNode.id, reason: planNode.changeReason })
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId), isNotNull(planNode.changeReason)))
  const reasonById = new Map(rows.map(({ id, reason }) => [id, reason]))
  const nodeOf = ({ id, kind, parentId }: PlanItem) => (kind === 'target' || kind === 'basis' ? parentId : id)
  return Object.fromEntries(
    items.flatMap((item) => {
      const reason = reasonById.get(nodeOf(item) ?? '')
      return reason ? [[item.id, reason]] : []
    }),
  )
}
