import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, citation, document, documentRelation, plan } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'

/** The plan as a graph knows it: its title and the document that issued it. Refuses 'not-found'. */
export async function findGraphPlan(db: TenantDb, planId: string) {
  const [found] = await db
    .select({ title: plan.title, documentId: plan.documentId })
    .from(plan)
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The documents a plan cites, anywhere, each once. */
export async function listCitedIds(db: TenantDb, planId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: citation.documentId })
    .from(citation)
    .where(and(ofTenant(db, citation), eq(citation.planId, planId), eq(citation.dropped, false)))
    .limit(500)
  return rows.map(({ id }) => id)
}

/** What was said of documents and others, whichever way round. */
export function listRelationsOf(db: TenantDb, documentIds: readonly string[]) {
  const { fromId, kind, toId, effectiveOn } = documentRelation
  return db
    .select({ fromId, kind, toId, effectiveOn })
    .from(documentRelation)
    .where(and(ofTenant(db, documentRelation), or(inArray(fromId, [...documentIds]), inArray(toId, [...documentIds]))))
    .orderBy(asc(documentRelation.id))
    .limit(2000)
}

export function listGraphDocuments(db: TenantDb, documentIds: readonly string[]) {
  const { id, numberSymbol, title, issuer, issuedOn } = document
  return db
    .select({ id, numberSymbol, title, issuer, issuedOn })
    .from(document)
    .where(and(ofTenant(db, document), inArray(id, [...documentIds])))
    .orderBy(asc(issuedOn), asc(id))
}

/** The units that lead tasks of a plan, by their names of today; one that has ended as it was called last. */
export async function listLeadUnits(db: TenantDb, planId: string, today: string) {
  const rows = await db
    .selectDistinct({ id: assignment.unitId })
    .from(assignment)
    .where(and(ofTenant(db, assignment), eq(assignment.planId, planId), eq(assignment.role, 'lead'), isNotNull(assignment.unitId)))
    .limit(200)
  const names = await unitNames(
    db,
    rows.flatMap(({ id }) => id ?? []),
    today,
  )
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
}
