import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { ticket } from '@trongtam/db/tables'
import { and, desc, eq, isNull } from 'drizzle-orm'

/** For tests: the secret of the link last mailed for an invitation, as the worker makes it when it sends. */
export async function aLinkOf(database: Database, invitationId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await database.inPlatform(async (db) => {
    const [last] = await db
      .select({ id: ticket.id })
      .from(ticket)
      .where(and(eq(ticket.subjectId, invitationId), isNull(ticket.usedAt)))
      .orderBy(desc(ticket.createdAt))
      .limit(1)
    if (last) await db.update(ticket).set({ tokenHash }).where(eq(ticket.id, last.id))
  })
  return token
}
