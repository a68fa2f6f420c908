import { type Handle, newId } from '@trongtam/db'
import type { TicketPurpose } from '@trongtam/db/tables'
import { sql } from 'drizzle-orm'
import type { MailKind, MailParams } from './mail-kinds.ts'

export interface NewMail<Kind extends MailKind = MailKind> {
  readonly kind: Kind
  readonly to: { readonly email: string; readonly name: string; readonly personId: string | null }
  readonly params: MailParams[Kind]
  /** What the link in the mail lets do, once, until it expires; the worker makes its token when it sends. */
  readonly ticket: { readonly purpose: TicketPurpose; readonly tenantId: string | null; readonly subjectId: string | null; readonly expiresAt: Date } | null
}

/**
 * Puts a mail into the outbox in the caller's transaction: with the change or not at all (REL-07). From inside a tenant
 * its ticket speaks for that tenant alone. Answers the id of the mail and of its ticket.
 */
export async function queueMail<Kind extends MailKind>(
  db: Handle & { readonly tenantId?: string },
  { kind, to, params, ticket }: NewMail<Kind>,
): Promise<string> {
  const id = newId()
  const tenantId = ticket?.tenantId ?? db.tenantId ?? null
  await db.execute(
    sql`select app.queue_mail(${id}, ${kind}, ${to.email}, ${to.name}, ${to.personId}, ${JSON.stringify(params)}, ${ticket?.purpose ?? null}, ${tenantId}, ${ticket?.subjectId ?? null}, ${ticket?.expiresAt.toISOString() ?? null})`,
  )
  return id
}
