import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { document, documentFile, edition } from '@trongtam/db/tables'
import { type EditionContent, type PersonId, Refusal } from '@trongtam/domain'
import { and, desc, eq, lt, type SQL } from 'drizzle-orm'
import { contentOfBytes, editionBytes } from './edition-bytes.ts'
import { readContent } from './edition-content-store.ts'
import { findPlan, type PlanWithDocument } from './plan-summary-store.ts'
import { todayInVietnam } from './tenant-session.ts'

/** An edition without its bytes, with the document that issued it. */
export interface EditionRecord {
  readonly number: number
  readonly issuedAt: Date
  readonly sha256: string
  readonly reason: string | null
  readonly document: EditionDocumentRecord | null
}

export interface EditionDocumentRecord {
  readonly id: string
  readonly numberSymbol: string | null
  readonly issuedOn: string | null
  readonly title: string
  readonly hasFile: boolean
}

interface Issuing {
  readonly db: TenantDb
  readonly personId: PersonId
  readonly now: Date
}

/** Writes what a plan says now as an edition, which never changes. Answers its content. */
export async function insertEdition({ db, personId, now }: Issuing, planId: string): Promise<EditionContent> {
  const content = await readContent(db, planId, todayInVietnam(now))
  const { number, reason } = content
  const row = { planId, number, reason, documentId: content.document?.id ?? null, issuedAt: now, issuedBy: personId }
  await db.insert(edition).values({ ...row, ...editionBytes(content), tenantId: db.tenantId, id: newId() })
  return content
}

/**
 * The first edition of a plan that came into being as issued, or was issued before editions were kept; nothing where it has
 * one already or is a draft. The caller holds the plan, or made it.
 */
export async function ensureEdition(issuing: Issuing, planId: string): Promise<void> {
  const { plan: found } = await findPlan(issuing.db, planId)
  if (found.status === 'draft' || (await countsEditions(issuing.db, planId))) return
  await insertEdition({ ...issuing, now: found.createdAt }, planId)
}

/** The content of an edition as it was issued. Refuses 'not-found'. */
export async function findEditionContent(db: TenantDb, planId: string, number: number): Promise<EditionContent> {
  const [found] = await db
    .select({ bytes: edition.bytes })
    .from(edition)
    .where(and(ofTenant(db, edition), eq(edition.planId, planId), eq(edition.number, number)))
  if (found) return contentOfBytes(found.bytes)
  return (await unkeptOrRefuse(db, planId, number)).content
}

/** What stands of an issued plan: its last edition while it is amended, its tables while nobody works on it. */
export async function readStandingContent(db: TenantDb, { id, stage, edition: last }: PlanWithDocument['plan'], today: string): Promise<EditionContent> {
  return stage === 'settled' ? readContent(db, id, today) : findEditionContent(db, id, last)
}

/** The editions of a plan below a number (null: all), latest first. One that was never kept is made anew, and not stored. */
export async function listEditions(db: TenantDb, planId: string, { below, limit }: { below: number | null; limit: number }): Promise<EditionRecord[]> {
  const rows = await selectEditions(db, planId, below === null ? undefined : lt(edition.number, below))
    .orderBy(desc(edition.number))
    .limit(limit)
  if (rows.length > 0 || below !== null) return rows.map(recordOf)
  const { plan: found } = await findPlan(db, planId)
  return found.edition === 0 ? [] : [(await unkeptOrRefuse(db, planId, found.edition)).record]
}

/** One edition without its bytes. Refuses 'not-found'. */
export async function findEdition(db: TenantDb, planId: string, number: number): Promise<EditionRecord> {
  const [row] = await selectEditions(db, planId, eq(edition.number, number))
  return row ? recordOf(row) : (await unkeptOrRefuse(db, planId, number)).record
}

/** The edition of a plan that was issued before editions were kept, and never amended since. Refuses 'not-found'. */
async function unkeptOrRefuse(db: TenantDb, planId: string, number: number): Promise<{ content: EditionContent; record: EditionRecord }> {
  const { plan: found } = await findPlan(db, planId)
  if (number !== 1 || found.edition !== 1 || found.stage !== 'settled' || (await countsEditions(db, planId))) throw new Refusal('not-found')
  const content = await readContent(db, planId, todayInVietnam(found.createdAt))
  const { sha256 } = editionBytes(content)
  const issuedBy = content.document && { ...content.document, hasFile: false }
  return { content, record: { number, issuedAt: found.createdAt, sha256, reason: null, document: issuedBy } }
}

async function countsEditions(db: TenantDb, planId: string): Promise<boolean> {
  const found = await db
    .select({ id: edition.id })
    .from(edition)
    .where(and(ofTenant(db, edition), eq(edition.planId, planId)))
    .limit(1)
  return found.length > 0
}

function selectEditions(db: TenantDb, planId: string, where: SQL | undefined) {
  const { number, issuedAt, sha256, reason } = edition
  const { id, numberSymbol, issuedOn, title } = document
  return db
    .select({ edition: { number, issuedAt, sha256, reason }, document: { id, numberSymbol, issuedOn, title }, file: documentFile.id })
    .from(edition)
    .leftJoin(document, and(ofTenant(db, document), eq(document.id, edition.documentId)))
    .leftJoin(documentFile, and(ofTenant(db, documentFile), eq(documentFile.id, edition.documentId)))
    .where(and(ofTenant(db, edition), eq(edition.planId, planId), where))
    .$dynamic()
}

function recordOf({ edition: row, document: issuedBy, file }: Awaited<ReturnType<typeof selectEditions>>[number]): EditionRecord {
  return { ...row, document: issuedBy && { ...issuedBy, hasFile: file !== null } }
}
