import { ofTenant, type TenantDb } from '@trongtam/db'
import { takeover, unitEvent, unitEventUnit } from '@trongtam/db/tables'
import type { LineageEdge, UnitEvent, UnitVersion } from '@trongtam/domain'
import { and, asc, eq } from 'drizzle-orm'
import { rowParts } from './row-parts.ts'
import type { TenantSession } from './tenant-session.ts'
import { insertLineage, type RewrittenUnits, saveUnitVersions } from './unit-history-store.ts'

type Taken = typeof takeover.$inferSelect
export type NewTakeover = Pick<Taken, 'subject' | 'subjectId' | 'fromUnitId' | 'toUnitId'> & Partial<Pick<Taken, 'toPositionId' | 'moved'>>

/** An event as it was decided, with what it does: what `applyUnitEvent` answers. */
export interface DecidedUnitEvent {
  readonly id: string
  readonly event: UnitEvent
  readonly change: RewrittenUnits & {
    readonly touched: readonly { readonly unitId: string; readonly chief: boolean }[]
    readonly lineage: readonly LineageEdge[]
  }
  readonly documentId: string | null
  readonly documentWords: string | null
  readonly note: string | null
  readonly takeovers: readonly NewTakeover[]
}

type Writing = Pick<TenantSession, 'db' | 'personId' | 'now'> & {
  /** Told of every part of the versions as it is written. */
  readonly noteWritten?: (versions: number) => void
}

/**
 * Writes events, each made upon what the one before it left, in the turn of the tree (`holdUnitTree`): versions, lineage and
 * takeovers, in as few statements as one event of their size. Refuses or throws as `saveUnitVersions` does. The caller
 * writes the row of the audit in the same transaction (`auditOfEvent`).
 */
export async function recordUnitEvents({ db, personId, now, noteWritten }: Writing, decided: readonly DecidedUnitEvent[]): Promise<void> {
  await saveUnitVersions(db, rewrittenByAll(decided.map(({ change }) => change)), documentOfAll(decided), noteWritten)
  const created = { tenantId: db.tenantId, createdAt: now, createdBy: personId }
  for (const part of rowParts(decided))
    await db.insert(unitEvent).values(
      part.map(({ id, event, change: { before, after }, documentId, documentWords, note }) => ({
        ...created,
        id,
        kind: event.kind,
        effectiveOn: event.on,
        event,
        before,
        after,
        documentId,
        documentWords,
        note,
      })),
    )
  const own = { tenantId: db.tenantId }
  const touched = decided.flatMap(({ id, change }) => change.touched.map(({ unitId, chief }) => ({ ...own, eventId: id, unitId, chief })))
  for (const part of rowParts(touched)) await db.insert(unitEventUnit).values(part)
  await insertLineage(
    db,
    decided.flatMap(({ id, change }) => change.lineage.map((edge) => ({ ...edge, eventId: id }))),
  )
  for (const each of decided) await insertTakeovers(db, each, each.takeovers)
}

/** Writes who takes over what by an event that is there. */
export async function insertTakeovers(
  db: TenantDb,
  { id: eventId, event }: Pick<DecidedUnitEvent, 'id' | 'event'>,
  takeovers: readonly NewTakeover[],
): Promise<void> {
  for (const part of rowParts(takeovers)) {
    const rows = part.map(({ toPositionId = null, moved = null, ...each }) => ({
      ...each,
      toPositionId,
      moved,
      tenantId: db.tenantId,
      eventId,
      since: event.on,
    }))
    await db.insert(takeover).values(rows)
  }
}

/** The takeovers of an event, in the order of their subjects. */
export function takeoversOf(db: TenantDb, eventId: string) {
  return db
    .select()
    .from(takeover)
    .where(and(ofTenant(db, takeover), eq(takeover.eventId, eventId)))
    .orderBy(asc(takeover.subject), asc(takeover.subjectId))
}

/** What the audit tells of an event: ids and counts. */
export function auditOfEvent({ event, change, documentId, documentWords }: DecidedUnitEvent, takeovers: number) {
  const chiefs = change.touched.flatMap(({ unitId, chief }) => (chief ? [unitId] : []))
  return {
    event: event.kind,
    effectiveOn: event.on,
    unitId: chiefs.slice(0, 20),
    units: change.touched.length,
    documentId,
    documentWords,
    takeovers,
  }
}

/** One change out of several in a row: each unit as the first of them found it and as the last left it. */
function rewrittenByAll(changes: readonly (RewrittenUnits & DecidedUnitEvent['change'])[]): RewrittenUnits {
  const [only] = changes
  if (changes.length === 1 && only) return only
  const [was, is] = [new Map<string, readonly UnitVersion[]>(), new Map<string, readonly UnitVersion[]>()]
  for (const { before, after, touched } of changes) {
    const [old, young] = [byUnit(before), byUnit(after)]
    for (const { unitId } of touched) {
      if (!was.has(unitId)) was.set(unitId, old.get(unitId) ?? [])
      is.set(unitId, young.get(unitId) ?? [])
    }
  }
  return { before: [...was.values()].flat(), after: [...is.values()].flat() }
}

function byUnit(versions: readonly UnitVersion[]): Map<string, UnitVersion[]> {
  return Map.groupBy(versions, ({ unitId }) => unitId)
}

/** The document that all of them rest upon, or none. */
function documentOfAll(decided: readonly DecidedUnitEvent[]): string | null {
  const documents = new Set(decided.map(({ documentId }) => documentId))
  return documents.size === 1 ? (decided[0]?.documentId ?? null) : null
}
