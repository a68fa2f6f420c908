import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, documentRelation } from '@trongtam/db/tables'
import { and, eq, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'

export interface DocumentStanding {
  readonly standing: 'in-force' | 'amended' | 'replaced' | 'repealed'
  /** The document that replaced or ended it. */
  readonly replacedBy: { readonly documentId: string; readonly name: string } | null
}

const inForce: DocumentStanding = { standing: 'in-force', replacedBy: null }
const rank = { replaces: 0, repeals: 1, amends: 2, supplements: 2 } as const
const standings = { replaces: 'replaced', repeals: 'repealed', amends: 'amended', supplements: 'amended' } as const
const telling = ['replaces', 'repeals', 'amends', 'supplements'] as const

/** Whether each of the documents still stands on a day; what says otherwise the strongest counts. */
export async function standingsOf(db: TenantDb, documentIds: readonly string[], today: string): Promise<(documentId: string) => DocumentStanding> {
  if (documentIds.length === 0) return () => inForce
  const rows = await db
    .select({ toId: documentRelation.toId, kind: documentRelation.kind, fromId: documentRelation.fromId, title: document.title, symbol: document.numberSymbol })
    .from(documentRelation)
    .innerJoin(document, and(ofTenant(db, document), eq(document.id, documentRelation.fromId)))
    .where(
      and(
        ofTenant(db, documentRelation),
        inArray(documentRelation.toId, [...new Set(documentIds)]),
        inArray(documentRelation.kind, [...telling]),
        isEffective(today),
      ),
    )
  const strongest = new Map<string, DocumentStanding>()
  const ranked = rows.flatMap((row) => (isTelling(row.kind) ? [{ ...row, kind: row.kind }] : [])).toSorted((a, b) => rank[b.kind] - rank[a.kind])
  for (const { toId, kind, fromId, title, symbol } of ranked)
    strongest.set(toId, { standing: standings[kind], replacedBy: rank[kind] < 2 ? { documentId: fromId, name: symbol ?? title } : null })
  return (documentId) => strongest.get(documentId) ?? inForce
}

/** A relation without a date holds from the beginning. */
export function isEffective(today: string): SQL | undefined {
  return or(isNull(documentRelation.effectiveOn), lte(documentRelation.effectiveOn, today))
}

function isTelling(kind: string): kind is (typeof telling)[number] {
  return telling.some((each) => each === kind)
}
