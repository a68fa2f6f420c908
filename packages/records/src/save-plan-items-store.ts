import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { citation, milestone, plan, planTheme, target } from '@trongtam/db/tables'
import { type CitedDocument, levelToRow, type PlanItem, sameItem, type TargetLevel, tidyText } from '@trongtam/domain'
import { and, eq } from 'drizzle-orm'
import { registerDocument } from './document-store.ts'
import { recountPlan } from './plan-store.ts'
import { chooseThemes } from './plan-summary-store.ts'
import { saveNodeItems } from './save-node-items-store.ts'

/**
 * Makes the rows of a plan what `after` says, where it differs from `before`: nodes are numbered and counted anew, and
 * nothing is ever deleted. Ids in `after` that `before` has not are added. The caller holds the plan (`advancePlan`).
 */
export async function savePlanItems(db: TenantDb, planId: string, before: readonly PlanItem[], after: readonly PlanItem[]): Promise<void> {
  const changed = changedItems(before, after)
  const of = (...kinds: readonly PlanItem['kind'][]) => changed.filter(({ item }) => kinds.includes(item.kind))
  for (const { item } of of('theme')) await saveTheme(db, planId, item)
  await saveNodeItems(db, planId, { changed: of('group', 'task'), after })
  for (const each of of('target')) await saveTarget(db, each)
  for (const each of of('basis')) await saveBasis(db, planId, each)
  for (const each of of('milestone')) await saveMilestone(db, planId, each)
  await recountPlan(db, planId)
}

export interface ChangedItem {
  readonly item: PlanItem
  readonly isNew: boolean
  /** Only made room for another: nobody who edits it is disturbed. */
  readonly isShifted: boolean
}

function changedItems(before: readonly PlanItem[], after: readonly PlanItem[]): ChangedItem[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.flatMap((item): ChangedItem[] => {
    const was = known.get(item.id)
    if (was === undefined) return [{ item, isNew: true, isShifted: false }]
    return sameItem(was, item) ? [] : [{ item, isNew: false, isShifted: sameItem({ ...was, position: item.position }, item) }]
  })
}

/** The template's theme is one of the sources; where the plan words it otherwise than its sources would, that is its own. */
async function saveTheme(db: TenantDb, planId: string, { fields, base }: PlanItem): Promise<void> {
  const [text, templateTheme] = [fields['text'] as string | null, (base?.fields['text'] ?? null) as string | null]
  await db
    .update(plan)
    .set({ templateTheme })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  const ofPlan = and(ofTenant(db, planTheme), eq(planTheme.planId, planId))
  if (templateTheme !== null)
    await db
      .update(planTheme)
      .set({ text: templateTheme })
      .where(and(ofPlan, eq(planTheme.standing, 'template')))
  await db.delete(planTheme).where(and(ofPlan, eq(planTheme.standing, 'own')))
  const chosen = (await chooseThemes(db, [planId])).get(planId)?.chosen?.text ?? null
  if (text !== null && text !== chosen)
    await db.insert(planTheme).values({ tenantId: db.tenantId, id: newId(), planId, text: tidyText(text), standing: 'own', documentId: null })
}

async function saveTarget(db: TenantDb, { item, isNew }: ChangedItem): Promise<void> {
  const level = item.fields['level'] as unknown as TargetLevel
  const row = {
    nodeId: item.parentId as string,
    code: item.fields['indicator'] as string | null,
    name: tidyText(item.fields['name'] as string),
    due: item.fields['due'] as string | null,
    position: item.position,
    dropped: item.dropped,
    templateTarget: item.base,
    ...levelToRow(level),
    comparator: level.comparator,
  }
  if (isNew) await db.insert(target).values({ ...row, tenantId: db.tenantId, id: item.id, periodBasis: 'school-year' })
  else
    await db
      .update(target)
      .set(row)
      .where(and(ofTenant(db, target), eq(target.id, item.id)))
}

async function saveBasis(db: TenantDb, planId: string, { item, isNew }: ChangedItem): Promise<void> {
  const documentId = await registerDocument(db, { ...(item.fields['document'] as unknown as CitedDocument), standing: 'report' })
  const row = {
    nodeId: item.parentId,
    documentId,
    place: item.fields['place'] as string,
    position: item.position,
    dropped: item.dropped,
    templateBasis: item.base,
  }
  if (isNew) await db.insert(citation).values({ ...row, tenantId: db.tenantId, id: item.id, planId })
  else
    await db
      .update(citation)
      .set(row)
      .where(and(ofTenant(db, citation), eq(citation.id, item.id)))
}

async function saveMilestone(db: TenantDb, planId: string, { item, isNew }: ChangedItem): Promise<void> {
  const row = {
    name: tidyText(item.fields['name'] as string),
    onDate: item.fields['on'] as string,
    position: item.position,
    dropped: item.dropped,
    templateMilestone: item.base,
  }
  if (isNew) await db.insert(milestone).values({ ...row, tenantId: db.tenantId, id: item.id, planId })
  else
    await db
      .update(milestone)
      .set(row)
      .where(and(ofTenant(db, milestone), eq(milestone.id, item.id)))
}
