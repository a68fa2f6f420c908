import { ofTenant, type TenantDb } from '@trongtam/db'
import { takeover, unitEvent, unitEventUnit } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, eq } from 'drizzle-orm'

const columns = {
  id: unitEvent.id,
  kind: unitEvent.kind,
  on: unitEvent.effectiveOn,
  event: unitEvent.event,
  before: unitEvent.before,
  after: unitEvent.after,
  documentId: unitEvent.documentId,
  documentWords: unitEvent.documentWords,
  createdAt: unitEvent.createdAt,
  undoneAt: unitEvent.undoneAt,
  version: unitEvent.version,
}

/** An event with all it changed. Refuses 'not-found'. */
export async function findEvent(db: TenantDb, id: string) {
  const [found] = await db
    .select(columns)
    .from(unitEvent)
    .where(and(ofTenant(db, unitEvent), eq(unitEvent.id, id)))
  if (!found) throw new Refusal('not-found')
  return found
}

export type KeptEvent = Awaited<ReturnType<typeof findEvent>>

/** The units an event touched, those it was about first. */
export async function listTouched(db: TenantDb, eventId: string) {
  const rows = await db
    .select({ unitId: unitEventUnit.unitId, chief: unitEventUnit.chief })
    .from(unitEventUnit)
    .where(and(ofTenant(db, unitEventUnit), eq(unitEventUnit.eventId, eventId)))
    .orderBy(unitEventUnit.unitId)
  return rows.toSorted((a, b) => Number(b.chief) - Number(a.chief))
}

interface Undoing {
  readonly id: string
  readonly version: number
  readonly at: Date
  readonly by: string
  readonly reason: string
}

/** The event stays as a row; who takes over what by it, nobody does any more. */
export async function markUndone(db: TenantDb, { id, version, at, by, reason }: Undoing): Promise<void> {
  await db.delete(takeover).where(and(ofTenant(db, takeover), eq(takeover.eventId, id)))
  await db
    .update(unitEvent)
    .set({ undoneAt: at, undoneBy: by, undoReason: reason, version: version + 1 })
    .where(and(ofTenant(db, unitEvent), eq(unitEvent.id, id)))
}
