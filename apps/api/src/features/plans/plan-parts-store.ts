import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, milestone, responsibility, unitClass } from '@trongtam/db/tables'
import { unitNames } from '@trongtam/records'
import { and, asc, eq } from 'drizzle-orm'

/** The dates of a plan's calendar, earliest first. */
export async function listMilestones(db: TenantDb, planId: string) {
  const rows = await db
    .select()
    .from(milestone)
    .where(and(ofTenant(db, milestone), eq(milestone.planId, planId), eq(milestone.dropped, false)))
    .orderBy(asc(milestone.onDate), asc(milestone.position))
    .limit(200)
  return rows.map(({ id, name, onDate, templateMilestone }) => ({ id, name, on: onDate, fromTemplate: templateMilestone !== null }))
}

export async function listResponsibilities(db: TenantDb, planId: string, today: string) {
  const rows = await db
    .select({ responsibility, unitClass: unitClass.name })
    .from(responsibility)
    .leftJoin(unitClass, and(ofTenant(db, unitClass), eq(unitClass.id, responsibility.unitClassId)))
    .where(and(ofTenant(db, responsibility), eq(responsibility.planId, planId)))
    .orderBy(responsibility.position)
    .limit(500)
  const names = await unitNames(
    db,
    rows.flatMap((row) => row.responsibility.unitId ?? []),
    today,
  )
  return rows.map(({ responsibility: row, unitClass: className }) => ({
    id: row.id,
    actor: row.actor,
    duty: row.duty,
    role: row.role,
    tone: row.tone,
    unit: row.unitId === null ? null : (names.get(row.unitId) ?? null),
    unitClass: className,
    sourceLine: row.sourceLine,
  }))
}

/** The recipients of the document that issued a plan, in its order. */
export async function listRecipients(db: TenantDb, documentId: string | null): Promise<string[]> {
  if (documentId === null) return []
  const [found] = await db
    .select({ recipients: document.recipients })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  return found?.recipients ?? []
}
