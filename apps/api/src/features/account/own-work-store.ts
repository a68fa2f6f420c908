import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, audit, invitation, position } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'
import { and, desc, eq, or } from 'drizzle-orm'

const appointmentsAtMost = 500
/** The newest so many: who caused more asks for the rest in the tenant's audit. */
const auditRowsAtMost = 5_000

/** What one tenant holds of a person: positions held, invitations to them, and what they did, as the audit has it. */
export async function describeOwnWork(db: TenantDb, { personId, email }: { readonly personId: PersonId; readonly email: string }) {
  const appointments = await db
    .select({ position: position.title, role: position.role, validFrom: appointment.validFrom, validTo: appointment.validTo })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(and(ofTenant(db, appointment), eq(appointment.personId, personId)))
    .orderBy(desc(appointment.validFrom))
    .limit(appointmentsAtMost)
  const invitations = await db
    .select({
      name: invitation.name,
      email: invitation.email,
      invitedAt: invitation.invitedAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
    })
    .from(invitation)
    .where(and(ofTenant(db, invitation), or(eq(invitation.email, email), eq(invitation.acceptedBy, personId))))
    .orderBy(desc(invitation.invitedAt))
    .limit(appointmentsAtMost)
  const actions = await db
    .select({ id: audit.id, at: audit.at, action: audit.action, entity: audit.entity, entityId: audit.entityId })
    .from(audit)
    .where(and(ofTenant(db, audit), eq(audit.personId, personId)))
    .orderBy(desc(audit.sequence))
    .limit(auditRowsAtMost + 1)
  return { appointments, invitations, actions: actions.slice(0, auditRowsAtMost), hasMoreActions: actions.length > auditRowsAtMost }
}
