import type { PlatformDb } from '@trongtam/db'
import { mail, person, tenant, ticket } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'

/**
 * What the link of an invitation leads to, without using it up. Refuses 'ticket-invalid' alike for a link that nobody was
 * sent, that was used, replaced, taken back or has expired, and for a tenant that is not open.
 */
export async function findGuest(db: PlatformDb, tokenHash: string, now: Date) {
  const [found] = await db
    .select({
      slug: tenant.slug,
      tenantName: tenant.name,
      email: ticket.email,
      name: mail.toName,
      positionTitle: sql<string | null>`${mail.params} ->> 'positionTitle'`,
      personId: person.id,
      disabledAt: person.disabledAt,
    })
    .from(ticket)
    .innerJoin(tenant, and(eq(tenant.id, ticket.tenantId), eq(tenant.status, 'active')))
    .leftJoin(mail, eq(mail.ticketId, ticket.id))
    .leftJoin(person, eq(person.email, ticket.email))
    .where(and(eq(ticket.tokenHash, tokenHash), eq(ticket.purpose, 'invitation'), isNull(ticket.usedAt), gt(ticket.expiresAt, now)))
  if (!found || found.disabledAt !== null) throw new Refusal('ticket-invalid')
  return found
}
