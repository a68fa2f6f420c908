import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import { rowParts } from '@trongtam/records'
import { and, inArray, sql } from 'drizzle-orm'

type NewPosition = Pick<typeof position.$inferSelect, 'id' | 'unitId' | 'title' | 'role'>
type NewAppointment = Pick<typeof appointment.$inferSelect, 'id' | 'positionId' | 'personId' | 'validFrom' | 'validTo'>

export async function insertPositions(db: TenantDb, positions: readonly NewPosition[]): Promise<void> {
  for (const part of rowParts(positions)) {
    const rows = part.map(({ id, unitId, title, role }) => ({ tenantId: db.tenantId, id, unitId, title, role }))
    await db.insert(position).values(rows)
  }
}

/** Closes positions on a day, or opens them again (null). */
export async function closePositions(db: TenantDb, ids: readonly string[], closedOn: string | null): Promise<void> {
  for (const part of rowParts(ids))
    await db
      .update(position)
      .set({ closedOn, version: sql`${position.version} + 1` })
      .where(and(ofTenant(db, position), inArray(position.id, part)))
}

export async function removePositions(db: TenantDb, ids: readonly string[]): Promise<void> {
  for (const part of rowParts(ids)) await db.delete(position).where(and(ofTenant(db, position), inArray(position.id, part)))
}

/** Gives each appointment its first day without it; null: none. */
export async function endAppointments(db: TenantDb, ends: readonly { readonly id: string; readonly validTo: string | null }[]): Promise<void> {
  for (const part of rowParts(ends)) {
    const rows = part.map(({ id, validTo }) => ({ id, valid_to: validTo }))
    await db.execute(sql`
      update app.appointment a set valid_to = k.valid_to, version = a.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k(id uuid, valid_to date)
      where a.tenant_id = ${db.tenantId} and a.id = k.id`)
  }
}

export async function insertAppointments(db: TenantDb, appointments: readonly NewAppointment[]): Promise<void> {
  for (const part of rowParts(appointments)) await db.insert(appointment).values(part.map((row) => ({ ...row, tenantId: db.tenantId })))
}

export async function removeAppointments(db: TenantDb, ids: readonly string[]): Promise<void> {
  for (const part of rowParts(ids)) await db.delete(appointment).where(and(ofTenant(db, appointment), inArray(appointment.id, part)))
}

/** Lets open invitations lead to other positions. */
export async function moveInvitations(db: TenantDb, moved: readonly { readonly id: string; readonly positionId: string }[]): Promise<void> {
  for (const part of rowParts(moved)) {
    const rows = part.map(({ id, positionId }) => ({ id, position_id: positionId }))
    await db.execute(sql`
      update app.invitation i set position_id = k.position_id, version = i.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k(id uuid, position_id uuid)
      where i.tenant_id = ${db.tenantId} and i.id = k.id and i.accepted_at is null and i.revoked_at is null`)
  }
}
