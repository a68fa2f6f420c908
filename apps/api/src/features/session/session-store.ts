import { ofTenant, type PlatformDb, type TenantDb } from '@trongtam/db'
import { appointment, membership, person, position, tenant } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

const columns = { id: tenant.id, slug: tenant.slug, name: tenant.name, kind: tenant.kind, accent: tenant.accent }

export async function findPerson(db: PlatformDb, personId: PersonId) {
  const [found] = await db.select({ id: person.id, email: person.email, name: person.name }).from(person).where(eq(person.id, personId))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The tenants a person is an active member of and may look into, by name, each followed by its archives. */
export async function listMemberships(db: PlatformDb, personId: PersonId) {
  const own = await db
    .select({ ...columns, status: sql<'active' | 'pending' | 'suspended'>`${tenant.status}` })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt), inArray(tenant.status, ['active', 'pending', 'suspended'])))
    .orderBy(asc(tenant.name))
    .limit(100)
  const archives = await listArchives(
    db,
    own.map(({ id }) => id),
  )
  return own.flatMap((each) => [
    { ...each, archive: null },
    ...archives.filter(({ readerId }) => readerId === each.id).map(({ readerId: _readerId, ...archive }) => archive),
  ])
}

/** The archives that members of these tenants read, by name. */
async function listArchives(db: PlatformDb, tenantIds: readonly string[]) {
  if (tenantIds.length === 0) return []
  const successor = alias(tenant, 'successor')
  const readerId = sql<string>`platform.reader_of(${tenant.id})`
  const rows = await db
    .select({ ...columns, readerId, successor: { slug: successor.slug, name: successor.name }, on: tenant.archivedOn, documentWords: tenant.archivedByWords })
    .from(tenant)
    .innerJoin(successor, eq(successor.id, tenant.successorId))
    .where(and(eq(tenant.status, 'archived'), inArray(readerId, [...tenantIds])))
    .orderBy(asc(tenant.name))
    .limit(100)
  return rows.map(({ successor: heir, on, documentWords, ...row }) => ({
    ...row,
    status: 'archived' as const,
    archive: { successor: heir, on: on ?? '', documentWords: documentWords ?? '' },
  }))
}

export async function listPositions(db: TenantDb, personId: PersonId, today: string) {
  const rows = await db
    .select({ title: position.title, unitId: position.unitId })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(
      and(
        ofTenant(db, appointment),
        eq(appointment.personId, personId),
        lte(appointment.validFrom, today),
        or(isNull(appointment.validTo), gt(appointment.validTo, today)),
      ),
    )
    .orderBy(appointment.validFrom, appointment.id)
    .limit(20)
  const names = await unitNames(
    db,
    rows.map((row) => row.unitId),
    today,
  )
  return rows.map((row) => ({ title: row.title, unit: names.get(row.unitId) ?? null }))
}
