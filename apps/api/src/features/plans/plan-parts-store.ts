import { ofTenant, type TenantDb } from '@trongtam/db'
import { citation, document, responsibility, unitClass } from '@trongtam/db/tables'
import { unitNames } from '@trongtam/records'
import { and, asc, eq, isNull } from 'drizzle-orm'

export function listLegalBases(db: TenantDb, planId: string) {
  return db
    .select({ documentId: citation.documentId, name: document.title, numberSymbol: document.numberSymbol, issuedOn: document.issuedOn, place: citation.place })
    .from(citation)
    .innerJoin(document, and(ofTenant(db, document), eq(document.id, citation.documentId)))
    .where(and(ofTenant(db, citation), eq(citation.planId, planId), isNull(citation.nodeId)))
    .orderBy(asc(citation.id))
    .limit(500)
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
