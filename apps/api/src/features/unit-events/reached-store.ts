import { ofTenant, type TenantDb } from '@trongtam/db'
import { consultation, unitImport } from '@trongtam/db/tables'
import { formatSchoolYear, type PlanStage, type PlanStatus } from '@trongtam/domain'
import { and, asc, count, eq, gte, isNull, sql } from 'drizzle-orm'

const listedAtMost = 500

interface PlanRow extends Record<string, unknown> {
  readonly planId: string
  readonly title: string
  readonly schoolYear: number
  readonly status: PlanStatus
  readonly stage: PlanStage
  readonly taskCount: number
  readonly dutyCount: number
  readonly isPublished: boolean
  readonly isBehind: boolean
}

/**
 * The plans that name some units by themselves, done and closed ones too, latest year first: how often, whether a publication
 * of them stands, and whether a later revision of their template waits to be reconciled.
 */
export async function listPlansNaming(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  const units = sql.param([...unitIds])
  const { rows } = await db.execute<PlanRow>(sql`
    with task as (
      select a.plan_id, count(*)::int as named from app.assignment a where a.tenant_id = ${db.tenantId} and a.unit_id = any(${units}::uuid[]) group by a.plan_id
    ), duty as (
      select r.plan_id, count(*)::int as named from app.responsibility r where r.tenant_id = ${db.tenantId} and r.unit_id = any(${units}::uuid[]) group by r.plan_id
    )
    select p.id as "planId", p.title, p.school_year as "schoolYear", p.status, p.stage,
      coalesce(task.named, 0) as "taskCount", coalesce(duty.named, 0) as "dutyCount",
      exists (
        select from pub.publication q left join pub.withdrawal w on w.tenant_id = ${db.tenantId} and w.publication_id = q.id
        where q.tenant_id = ${db.tenantId} and q.plan_id = p.id and w.publication_id is null) as "isPublished",
      p.status <> 'closed' and exists (
        select from template.revision v left join template.withdrawal x on x.template_id = v.template_id and x.revision = v.revision
        where v.template_id = p.template_id and v.revision > p.template_revision and x.revision is null) as "isBehind"
    from app.plan p left join task on task.plan_id = p.id left join duty on duty.plan_id = p.id
    where p.tenant_id = ${db.tenantId} and coalesce(task.named, duty.named) is not null
    order by p.school_year desc, p.title, p.id limit ${listedAtMost}`)
  return rows.map(({ schoolYear, ...row }) => ({ ...row, schoolYear: formatSchoolYear(schoolYear) }))
}

/** The imports of units that run now: none may begin beside them, and what they write may change what an event is decided upon. */
export function listRunningImports(db: TenantDb) {
  return db
    .select({ importId: unitImport.id, fileName: unitImport.fileName })
    .from(unitImport)
    .where(and(ofTenant(db, unitImport), eq(unitImport.status, 'running')))
    .orderBy(asc(unitImport.createdAt))
}

/** How many drafts of the ministry are open for comments on a day. */
export async function countOpenConsultations(db: TenantDb, day: string): Promise<number> {
  const [open] = await db
    .select({ count: count() })
    .from(consultation)
    .where(and(isNull(consultation.closedAt), gte(consultation.closesOn, day)))
  return open?.count ?? 0
}
