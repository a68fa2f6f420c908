import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, plan, planTheme, publication } from '@trongtam/db/tables'
import { type ChosenTheme, chooseTheme, formatSchoolYear, Refusal, type SchoolYear, type ThemeStanding } from '@trongtam/domain'
import { and, desc, eq, inArray, max, ne, type SQL } from 'drizzle-orm'
import { listStandingRevisions } from './template-store.ts'

export interface PlanThemeRow {
  readonly planId: string
  readonly text: string
  readonly standing: ThemeStanding
  readonly documentId: string | null
  readonly issuedOn: string | null
  readonly source: string
}

const columns = {
  plan,
  document: { id: document.id, numberSymbol: document.numberSymbol, issuedOn: document.issuedOn },
}

/** Plans with their document, latest school year first, then latest made. */
export function selectPlans(db: TenantDb, where: SQL | undefined, limit: number) {
  return db
    .select(columns)
    .from(plan)
    .leftJoin(document, and(ofTenant(db, document), eq(document.id, plan.documentId)))
    .where(and(ofTenant(db, plan), where))
    .orderBy(desc(plan.schoolYear), desc(plan.id))
    .limit(limit)
}

export type PlanWithDocument = Awaited<ReturnType<typeof selectPlans>>[number]

export async function findPlan(db: TenantDb, planId: string): Promise<PlanWithDocument> {
  const [found] = await selectPlans(db, eq(plan.id, planId), 1)
  if (!found) throw new Refusal('not-found')
  return found
}

/** The plan of a school year that was made last, draft or issued, or null. */
export async function planOfYearOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<PlanWithDocument | null> {
  const [found] = await selectPlans(db, eq(plan.schoolYear, schoolYear), 1)
  return found ?? null
}

/** The plan of a school year that is no longer a draft, or null; a year has one at most. */
export async function issuedPlanOfYearOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<PlanWithDocument | null> {
  const [found] = await selectPlans(db, and(eq(plan.schoolYear, schoolYear), ne(plan.status, 'draft')), 1)
  return found ?? null
}

type ChosenThemes = ReadonlyMap<string, ChosenTheme<PlanThemeRow>>

/** The sources of the theme of each plan, ranked: the instrument first. */
export async function chooseThemes(db: TenantDb, planIds: readonly string[]): Promise<ChosenThemes> {
  if (planIds.length === 0) return new Map()
  const rows = await db
    .select({
      planId: planTheme.planId,
      text: planTheme.text,
      standing: planTheme.standing,
      documentId: planTheme.documentId,
      issuedOn: document.issuedOn,
      source: document.title,
      numberSymbol: document.numberSymbol,
    })
    .from(planTheme)
    .leftJoin(document, and(ofTenant(db, document), eq(document.id, planTheme.documentId)))
    .where(and(ofTenant(db, planTheme), inArray(planTheme.planId, [...planIds])))
    .orderBy(planTheme.id)
  const themes = rows.map(({ numberSymbol, source, ...row }) => ({ ...row, source: numberSymbol ?? source ?? '' }))
  return new Map(planIds.map((planId) => [planId, chooseTheme(themes.filter((theme) => theme.planId === planId))]))
}

/** What lists and headers show of plans; the numbers are the kept ones, nothing is aggregated. `chosen`: themes read already. */
export async function summarizePlans(db: TenantDb, plans: readonly PlanWithDocument[], chosen?: ChosenThemes) {
  const planIds = plans.map((row) => row.plan.id)
  const themes = chosen ?? (await chooseThemes(db, planIds))
  const published = await lastRevisions(db, planIds)
  const behind = await countRevisionsSince(
    db,
    plans.flatMap((each) => each.plan.templateId ?? []),
  )
  return plans.map(({ plan: row, document: issued }) => ({
    id: row.id,
    schoolYear: formatSchoolYear(row.schoolYear),
    title: row.title,
    status: row.status,
    theme: themes.get(row.id)?.chosen?.text ?? null,
    themeConflict: themes.get(row.id)?.conflict ?? false,
    counts: row.counts,
    document: issued,
    template:
      row.templateId && row.templateRevision ? { id: row.templateId, schoolYear: formatSchoolYear(row.schoolYear), revision: row.templateRevision } : null,
    publishedRevision: published.get(row.id) ?? null,
    stage: row.stage,
    edition: row.edition,
    amendReason: row.amendReason,
    returnReason: row.returnReason,
    revisionsBehind: behind(row),
    version: row.version,
  }))
}

export type PlanSummaryRow = Awaited<ReturnType<typeof summarizePlans>>[number]

export async function summarizePlan(db: TenantDb, planId: string): Promise<PlanSummaryRow> {
  const [summary] = await summarizePlans(db, [await findPlan(db, planId)])
  if (!summary) throw new Refusal('not-found')
  return summary
}

/** How many revisions of a plan's template, not withdrawn, are later than the one it was last reconciled with. */
async function countRevisionsSince(db: TenantDb, templateIds: readonly string[]) {
  const rows = templateIds.length === 0 ? [] : await listStandingRevisions(db, templateIds)
  return ({ templateId, templateRevision }: PlanWithDocument['plan']) =>
    rows.filter((row) => row.templateId === templateId && row.revision > (templateRevision ?? 0)).length
}

async function lastRevisions(db: TenantDb, planIds: readonly string[]): Promise<Map<string, number | null>> {
  if (planIds.length === 0) return new Map()
  const rows = await db
    .select({ planId: publication.planId, revision: max(publication.revision) })
    .from(publication)
    .where(and(ofTenant(db, publication), inArray(publication.planId, [...planIds])))
    .groupBy(publication.planId)
  return new Map(rows.map((row) => [row.planId, row.revision]))
}
