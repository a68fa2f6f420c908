import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { mail, ticket } from '@trongtam/db/tables'
import { desc, eq } from 'drizzle-orm'

/** For tests: the token of the newest link mailed to an address, as the worker would mint it; null where nothing was mailed. */
export async function aMailedLink(database: Database, email: string): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  return database.inPlatform(async (db) => {
    const [newest] = await db.select({ id: ticket.id }).from(ticket).where(eq(ticket.email, email)).orderBy(desc(ticket.id)).limit(1)
    if (!newest) return null
    await db.update(ticket).set({ tokenHash }).where(eq(ticket.id, newest.id))
    return token
  })
}

/** For tests: the kinds of mail queued for an address, in order. */
export async function mailsTo(database: Database, email: string): Promise<string[]> {
  const rows = await database.lookUp((db) => db.select({ kind: mail.kind }).from(mail).where(eq(mail.toEmail, email)).orderBy(mail.id))
  return rows.map(({ kind }) => kind)
}
