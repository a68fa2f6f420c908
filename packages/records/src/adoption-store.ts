import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { adoption } from '@trongtam/db/tables'
import { countDifferences, type PlanItem, type SchoolYear, templateItems, withLeftOut } from '@trongtam/domain'
import { and, desc, eq } from 'drizzle-orm'
import { loadPlanItems } from './plan-items-store.ts'
import { findPlan } from './plan-summary-store.ts'
import { revisionOrNone } from './template-store.ts'

/** Who tells: a tenant under the name the ministry knows it by. */
export interface Telling {
  readonly db: TenantDb
  readonly tenant: { readonly slug: string; readonly name: string }
  readonly now: Date
}

export interface AdoptionFigures {
  readonly schoolYear: SchoolYear
  readonly templateId: string
  readonly revision: number
  readonly fieldsDiffer: number
}

/**
 * Tells the ministry how far a plan follows its template, in figures and nothing else, where they are others than those
 * it was told last. What the plan left out of the template differs. `items`: the plan's, if they were read already.
 */
export async function noteAdoption(session: Telling, planId: string, items?: readonly PlanItem[]): Promise<void> {
  const { db } = session
  const { templateId, templateRevision, schoolYear } = (await findPlan(db, planId)).plan
  if (templateId === null || templateRevision === null) return
  const said = await revisionOrNone(db, templateId, templateRevision)
  const ours = items ?? (await loadPlanItems(db, planId))
  const fieldsDiffer = countDifferences(withLeftOut(ours, said ? templateItems(said.content) : [], newId))
  const figures = { schoolYear, templateId, revision: templateRevision, fieldsDiffer }
  const last = await lastFiguresOrNone(db, schoolYear)
  if (last?.templateId === templateId && last.revision === templateRevision && last.fieldsDiffer === fieldsDiffer) return
  await insertAdoption(session, figures)
}

export async function insertAdoption({ db, tenant, now }: Telling, figures: AdoptionFigures): Promise<void> {
  await db.insert(adoption).values({ ...figures, tenantId: db.tenantId, id: newId(), tenantSlug: tenant.slug, tenantName: tenant.name, countedAt: now })
}

async function lastFiguresOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<Omit<AdoptionFigures, 'schoolYear'> | undefined> {
  const [last] = await db
    .select({ templateId: adoption.templateId, revision: adoption.revision, fieldsDiffer: adoption.fieldsDiffer })
    .from(adoption)
    .where(and(ofTenant(db, adoption), eq(adoption.schoolYear, schoolYear)))
    .orderBy(desc(adoption.id))
    .limit(1)
  return last
}
