import { ofTenant } from '@trongtam/db'
import { statistic } from '@trongtam/db/tables'
import { type EditionContent, type PublishedPlan, publishedPlanOf } from '@trongtam/domain'
import { and, asc, eq } from 'drizzle-orm'
import { readStandingContent } from './edition-store.ts'
import type { PlanWithDocument } from './plan-summary-store.ts'
import type { TenantSession } from './tenant-session.ts'

/**
 * A plan as it would leave the province, and the edition it says: the last one, whatever an amendment that is not issued
 * has changed since.
 */
export async function readPublishedPlan(
  { db, tenant, today }: TenantSession,
  { plan: row }: PlanWithDocument,
): Promise<{ plan: PublishedPlan; content: EditionContent }> {
  const content = await readStandingContent(db, row, today)
  const { slug, name } = tenant
  const plan = publishedPlanOf(content, { tenant: { slug, name }, status: row.status, statistics: await listStatistics({ db }, row.schoolYear) })
  return { plan, content }
}

function listStatistics({ db }: Pick<TenantSession, 'db'>, schoolYear: number): Promise<PublishedPlan['statistics']> {
  return db
    .select({ kind: statistic.kind, value: statistic.value, change: statistic.change })
    .from(statistic)
    .where(and(ofTenant(db, statistic), eq(statistic.schoolYear, schoolYear)))
    .orderBy(asc(statistic.kind))
}
