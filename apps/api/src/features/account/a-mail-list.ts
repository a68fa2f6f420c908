import type { Database } from '@trongtam/db'
import { mail } from '@trongtam/db/tables'
import { eq } from 'drizzle-orm'

/** For tests: the kinds of mail queued for an address, in order. */
export async function mailsTo(database: Database, email: string): Promise<string[]> {
  const rows = await database.lookUp((db) => db.select({ kind: mail.kind }).from(mail).where(eq(mail.toEmail, email)).orderBy(mail.id))
  return rows.map(({ kind }) => kind)
}
