import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, documentRelation } from '@trongtam/db/tables'
import { type DocumentRelation, type DocumentState, standingOf } from '@trongtam/domain'
import { and, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'

export interface CitedStanding {
  readonly standing: DocumentState
  /** What holds in its stead today, or what ended it; null while it stands. */
  readonly replacedBy: { readonly documentId: string; readonly name: string } | null
}

const inForce: CitedStanding = { standing: 'in-force', replacedBy: null }
const chainAtMost = 8

/** Whether each of the documents still stands on a day, and what holds in its stead. */
export async function standingsOf(db: TenantDb, documentIds: readonly string[], today: string): Promise<(documentId: string) => CitedStanding> {
  const relations = await relationsUpwards(db, [...new Set(documentIds)])
  if (relations.length === 0) return () => inForce
  const names = await documentNames(db, [...new Set(relations.map(({ fromId }) => fromId))])
  return (documentId) => {
    const { state, by, nowId } = standingOf(documentId, relations, today)
    const instead = state === 'replaced' ? nowId : by
    const ended = state === 'replaced' || state === 'repealed'
    return { standing: state, replacedBy: ended && instead !== null ? { documentId: instead, name: names.get(instead) ?? '' } : null }
  }
}

/** A relation without a date holds from the beginning. */
export function isEffective(today: string): SQL | undefined {
  return or(isNull(documentRelation.effectiveOn), lte(documentRelation.effectiveOn, today))
}

/** What was done to the documents, and to what was done it by, up the chain of replacements. */
async function relationsUpwards(db: TenantDb, documentIds: readonly string[]): Promise<DocumentRelation[]> {
  const { fromId, kind, toId, effectiveOn } = documentRelation
  const relations: DocumentRelation[] = []
  const met = new Set(documentIds)
  let next = [...documentIds]
  for (let step = 0; next.length > 0 && step < chainAtMost; step += 1) {
    const found = await db
      .select({ fromId, kind, toId, effectiveOn })
      .from(documentRelation)
      .where(and(ofTenant(db, documentRelation), inArray(toId, next), inArray(kind, ['replaces', 'repeals', 'amends', 'supplements'])))
    relations.push(...found)
    next = found.flatMap((row) => (row.kind === 'replaces' && !met.has(row.fromId) ? [row.fromId] : []))
    for (const id of next) met.add(id)
  }
  return relations
}

async function documentNames(db: TenantDb, documentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: document.id, title: document.title, numberSymbol: document.numberSymbol })
    .from(document)
    .where(and(ofTenant(db, document), inArray(document.id, [...documentIds])))
  return new Map(rows.map(({ id, title, numberSymbol }) => [id, numberSymbol ?? title]))
}
