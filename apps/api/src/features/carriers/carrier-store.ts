import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, document, plan, responsibility, takeover, unitClass, unitLineage, unitVersion } from '@trongtam/db/tables'
import { figuresDay, type LineageEdge, Refusal, type TakenOver, type UnitClassRule } from '@trongtam/domain'
import { countClassMembers, meansOn, validOn } from '@trongtam/records'
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'

/** The day the words of a plan are read as of: that of its document, else 1 September of its school year. */
export async function planDay(db: TenantDb, planId: string): Promise<string> {
  const [found] = await db
    .select({ schoolYear: plan.schoolYear, issuedOn: document.issuedOn })
    .from(plan)
    .leftJoin(document, and(ofTenant(db, document), eq(document.id, plan.documentId)))
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  if (!found) throw new Refusal('not-found')
  return found.issuedOn ?? figuresDay(found.schoolYear)
}

/** Whom a plan gives its tasks. */
export function assignmentsOf(db: TenantDb, planId: string) {
  return db
    .select({ id: assignment.id, nodeId: assignment.nodeId, role: assignment.role, unitId: assignment.unitId, unitClassId: assignment.unitClassId })
    .from(assignment)
    .where(and(ofTenant(db, assignment), eq(assignment.planId, planId)))
    .orderBy(asc(assignment.id))
}

/** Whom a plan makes responsible, where it is known who that is. */
export function responsibilitiesOf(db: TenantDb, planId: string) {
  return db
    .select({ id: responsibility.id, unitId: responsibility.unitId, unitClassId: responsibility.unitClassId })
    .from(responsibility)
    .where(and(ofTenant(db, responsibility), eq(responsibility.planId, planId)))
    .orderBy(asc(responsibility.position))
}

/** What was decided of single tasks and duties up to a day, by subject. */
export async function takeoversUpTo(db: TenantDb, subjectIds: readonly string[], day: string): Promise<Map<string, TakenOver[]>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await db
    .select({ subjectId: takeover.subjectId, fromUnitId: takeover.fromUnitId, toUnitId: takeover.toUnitId, since: takeover.since })
    .from(takeover)
    .where(
      and(
        ofTenant(db, takeover),
        inArray(takeover.subject, ['assignment', 'responsibility']),
        sql`${takeover.subjectId} = any(${sql.param([...subjectIds])}::uuid[])`,
        lte(takeover.since, day),
      ),
    )
    .orderBy(asc(takeover.since), asc(takeover.eventId))
  return Map.groupBy(rows, ({ subjectId }) => subjectId)
}

/** Who came after whom until a day, oldest first. */
export function lineageUntil(db: TenantDb, day: string): Promise<LineageEdge[]> {
  return db
    .select({ fromUnitId: unitLineage.fromUnitId, toUnitId: unitLineage.toUnitId, on: unitLineage.since })
    .from(unitLineage)
    .where(and(ofTenant(db, unitLineage), lte(unitLineage.since, day)))
    .orderBy(asc(unitLineage.since), asc(unitLineage.toUnitId))
}

/** Which of the units are there on a day. */
export async function unitsThere(db: TenantDb, unitIds: readonly string[], day: string): Promise<ReadonlySet<string>> {
  if (unitIds.length === 0) return new Set()
  const rows = await db
    .select({ unitId: unitVersion.unitId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), sql`${unitVersion.unitId} = any(${sql.param([...unitIds])}::uuid[])`, validOn(day)))
  return new Set(rows.map(({ unitId }) => unitId))
}

/** Classes by id, each with the units it meant on a day. */
export async function classesThen(db: TenantDb, classIds: readonly string[], day: string) {
  const found = new Map<string, { readonly name: string; readonly memberIds: readonly string[] }>()
  if (classIds.length === 0) return found
  const classes = await db
    .select({ id: unitClass.id, name: unitClass.name, rule: unitClass.rule })
    .from(unitClass)
    .where(and(ofTenant(db, unitClass), inArray(unitClass.id, [...classIds])))
  for (const { id, name, rule } of classes) found.set(id, { name, memberIds: await membersOn(db, rule, day) })
  return found
}

/** The class that means exactly these units on a day; null: none does. */
export async function classOfExactly(db: TenantDb, unitIds: readonly string[], day: string): Promise<{ id: string; name: string } | null> {
  const classes = await db
    .select({ id: unitClass.id, name: unitClass.name, rule: unitClass.rule })
    .from(unitClass)
    .where(ofTenant(db, unitClass))
    .orderBy(asc(unitClass.name))
    .limit(200)
  const wanted = new Set(unitIds)
  for (const { id, name, rule } of classes) {
    if ((await countClassMembers(db, rule, day)) !== wanted.size) continue
    if ((await membersOn(db, rule, day)).every((unitId) => wanted.has(unitId))) return { id, name }
  }
  return null
}

/** When a unit ended: the first day without it; null: it did not, up to that day. Refuses 'not-found' for what is no unit. */
export async function endOf(db: TenantDb, unitId: string, day: string): Promise<string | null> {
  const [last] = await db
    .select({ endedOn: sql<string | null>`upper(${unitVersion.valid})::text` })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), eq(unitVersion.unitId, unitId)))
    .orderBy(desc(unitVersion.valid))
    .limit(1)
  if (!last) throw new Refusal('not-found')
  return last.endedOn !== null && last.endedOn <= day ? last.endedOn : null
}

/** Names of units on a day, in Vietnamese order. */
export function namesInOrder(db: TenantDb, unitIds: readonly string[], day: string, limit: number): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: unitVersion.unitId, name: unitVersion.name })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), sql`${unitVersion.unitId} = any(${sql.param([...unitIds])}::uuid[])`, validOn(day)))
    .orderBy(asc(unitVersion.name), asc(unitVersion.unitId))
    .limit(limit)
}

async function membersOn(db: TenantDb, rule: UnitClassRule, day: string): Promise<string[]> {
  const rows = await db
    .select({ unitId: unitVersion.unitId })
    .from(unitVersion)
    .where(meansOn(db, rule, day))
  return rows.map(({ unitId }) => unitId)
}
