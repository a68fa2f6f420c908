import { ofTenant, type TenantDb } from '@trongtam/db'
import { citation, document, milestone, planNode, target } from '@trongtam/db/tables'
import { type CitedDocument, type ItemBase, levelFromRow, type PlanItem, themeId } from '@trongtam/domain'
import { and, asc, eq } from 'drizzle-orm'
import { chooseThemes, findPlan } from './plan-summary-store.ts'

/** A plan as the tree of its items, dropped ones included. */
export async function loadPlanItems(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const [themes, nodes, targets, bases, milestones] = [
    await themeItem(db, planId),
    await nodeItems(db, planId),
    await targetItems(db, planId),
    await basisItems(db, planId),
    await milestoneItems(db, planId),
  ]
  return [...themes, ...nodes, ...targets, ...bases, ...milestones]
}

async function themeItem(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const { plan } = await findPlan(db, planId)
  const chosen = (await chooseThemes(db, [planId])).get(planId)?.chosen?.text ?? null
  if (chosen === null && plan.templateTheme === null) return []
  const base = plan.templateTheme === null ? null : { id: themeId, parentId: null, position: 1, fields: { text: plan.templateTheme } }
  return [{ id: themeId, parentId: null, kind: 'theme', position: 1, fields: { text: chosen }, dropped: false, base }]
}

async function nodeItems(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const rows = await db
    .select()
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId)))
    .orderBy(asc(planNode.ordinal))
  return rows.map(({ id, parentId, kind, position, text, origin, ...row }) => ({
    id,
    parentId,
    kind,
    position,
    fields: { text },
    dropped: origin === 'dropped',
    base: row.templateNodeId === null ? null : nodeBase(row.templateNodeId, row),
  }))
}

function nodeBase(id: string, row: Pick<typeof planNode.$inferSelect, 'templateParentId' | 'templatePosition' | 'templateText'>): ItemBase {
  return { id, parentId: row.templateParentId, position: row.templatePosition ?? 0, fields: { text: row.templateText } }
}

async function targetItems(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const rows = await db
    .select({ target })
    .from(target)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, target.nodeId)))
    .where(and(ofTenant(db, target), eq(planNode.planId, planId)))
    .orderBy(asc(planNode.ordinal), asc(target.position), asc(target.id))
  return rows.map(({ target: row }) => ({
    id: row.id,
    parentId: row.nodeId,
    kind: 'target',
    position: row.position,
    fields: { indicator: row.code, name: row.name, level: levelFromRow(row), due: row.due },
    dropped: row.dropped,
    base: row.templateTarget,
  }))
}

async function basisItems(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const { kind, numberSymbol, issuer, issuedOn, title } = document
  const rows = await db
    .select({ citation, document: { kind, numberSymbol, issuer, issuedOn, title } })
    .from(citation)
    .innerJoin(document, and(ofTenant(db, document), eq(document.id, citation.documentId)))
    .where(and(ofTenant(db, citation), eq(citation.planId, planId)))
    .orderBy(asc(citation.position), asc(citation.id))
  return rows.map(({ citation: row, document: cited }) => ({
    id: row.id,
    parentId: row.nodeId,
    kind: 'basis',
    position: row.position,
    fields: { document: asTheTemplateSays(cited, row.templateBasis), place: row.place },
    dropped: row.dropped,
    base: row.templateBasis,
  }))
}

/** The register may know more of a document than the template says of it: the same document is no difference (F13). */
function asTheTemplateSays(cited: CitedDocument, base: ItemBase | null): { readonly [field: string]: string | null } {
  const said = base?.fields['document'] as CitedDocument | undefined
  const isSame = said !== undefined && said.numberSymbol === cited.numberSymbol && said.issuedOn === cited.issuedOn
  return { ...(isSame && said ? said : cited) }
}

async function milestoneItems(db: TenantDb, planId: string): Promise<PlanItem[]> {
  const rows = await db
    .select()
    .from(milestone)
    .where(and(ofTenant(db, milestone), eq(milestone.planId, planId)))
    .orderBy(asc(milestone.position), asc(milestone.id))
  return rows.map((row) => ({
    id: row.id,
    parentId: null,
    kind: 'milestone',
    position: row.position,
    fields: { name: row.name, on: row.onDate },
    dropped: row.dropped,
    base: row.templateMilestone,
  }))
}
