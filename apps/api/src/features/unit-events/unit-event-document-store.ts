import { ofTenant, type TenantDb } from '@trongtam/db'
import { document } from '@trongtam/db/tables'
import { formatDate, Refusal } from '@trongtam/domain'
import { and, eq, inArray } from 'drizzle-orm'

/** Refuses 'not-found' for a document that is not in the register. */
export async function mustBeRegistered(db: TenantDb, documentId: string): Promise<void> {
  const found = await db
    .select({ id: document.id })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  if (found.length === 0) throw new Refusal('not-found')
}

/** What documents of the register are called, as `Nghị quyết 202/2025/QH15 ngày 12/06/2025`; one without a number by its title. */
export async function documentWordsById(db: TenantDb, documentIds: readonly string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .select({ id: document.id, kind: document.kind, numberSymbol: document.numberSymbol, issuedOn: document.issuedOn, title: document.title })
    .from(document)
    .where(and(ofTenant(db, document), inArray(document.id, [...new Set(documentIds)])))
  return new Map(rows.map(({ id, ...named }) => [id, wordsOf(named)]))
}

const kinds: Readonly<Record<string, string>> = { decision: 'Quyết định', plan: 'Kế hoạch', directive: 'Chỉ thị', report: 'Tin báo', document: 'Văn bản' }

function wordsOf({ kind, numberSymbol, issuedOn, title }: Pick<typeof document.$inferSelect, 'kind' | 'numberSymbol' | 'issuedOn' | 'title'>): string {
  if (numberSymbol === null) return title
  return [kinds[kind] ?? kind, numberSymbol, issuedOn && `ngày ${formatDate(issuedOn)}`].filter(Boolean).join(' ')
}
