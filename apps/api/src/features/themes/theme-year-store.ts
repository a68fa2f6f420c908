import { ofTenant, type TenantDb } from '@trongtam/db'
import { plan, revision, template, templateWithdrawal } from '@trongtam/db/tables'
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'

/** The plan of each school year, the issued one before a draft, latest year first. */
export function plansOfYears(db: TenantDb, { before, limit }: { readonly before: number | null; readonly limit: number }) {
  return db
    .selectDistinctOn([plan.schoolYear], { planId: plan.id, schoolYear: plan.schoolYear })
    .from(plan)
    .where(and(ofTenant(db, plan), before === null ? undefined : lt(plan.schoolYear, before)))
    .orderBy(desc(plan.schoolYear), sql`(${plan.status} = 'draft')`, desc(plan.id))
    .limit(limit)
}

/** The theme of the ministry's template of each year, in its latest revision that was not withdrawn. */
export async function ministryThemes(db: TenantDb, schoolYears: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (schoolYears.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([template.schoolYear], { schoolYear: template.schoolYear, theme: revision.theme })
    .from(template)
    .innerJoin(revision, eq(revision.templateId, template.id))
    .leftJoin(templateWithdrawal, and(eq(templateWithdrawal.templateId, revision.templateId), eq(templateWithdrawal.revision, revision.revision)))
    .where(and(inArray(template.schoolYear, [...schoolYears]), isNull(templateWithdrawal.revision)))
    .orderBy(template.schoolYear, desc(revision.revision))
  return new Map(rows.map(({ schoolYear, theme }) => [schoolYear, theme]))
}
