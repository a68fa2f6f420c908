import { ofTenant, type TenantDb } from '@trongtam/db'
import { publication, withdrawal } from '@trongtam/db/tables'
import { formatSchoolYear, Refusal } from '@trongtam/domain'
import { and, desc, eq, type SQL } from 'drizzle-orm'

export async function findPublication(db: TenantDb, id: string) {
  const [found] = await selectPublications(db, eq(publication.id, id), 1)
  if (!found) throw new Refusal('not-found')
  return toPublication(found)
}

export async function lastPublicationOfYear(db: TenantDb, schoolYear: number): Promise<{ revision: number; sha256: string; withdrawn: boolean } | null> {
  const [last] = await db
    .select({ revision: publication.revision, sha256: publication.sha256, withdrawnAt: withdrawal.withdrawnAt })
    .from(publication)
    .leftJoin(withdrawal, and(ofTenant(db, withdrawal), eq(withdrawal.publicationId, publication.id)))
    .where(and(ofTenant(db, publication), eq(publication.schoolYear, schoolYear)))
    .orderBy(desc(publication.revision))
    .limit(1)
  return last ? { revision: last.revision, sha256: last.sha256, withdrawn: last.withdrawnAt !== null } : null
}

export async function insertPublication(db: TenantDb, row: Omit<typeof publication.$inferInsert, 'tenantId'>): Promise<void> {
  await db.insert(publication).values({ ...row, tenantId: db.tenantId })
}

export async function insertWithdrawal(db: TenantDb, row: Omit<typeof withdrawal.$inferInsert, 'tenantId'>): Promise<void> {
  await db.insert(withdrawal).values({ ...row, tenantId: db.tenantId })
}

export function selectPublications(db: TenantDb, where: SQL | undefined, limit: number) {
  const { id, planId, schoolYear, revision, sha256, publishedAt, publishedBy, reason } = publication
  return db
    .select({
      publication: { id, planId, schoolYear, revision, sha256, publishedAt, publishedBy, reason },
      withdrawal: { at: withdrawal.withdrawnAt, reason: withdrawal.reason },
    })
    .from(publication)
    .leftJoin(withdrawal, and(ofTenant(db, withdrawal), eq(withdrawal.publicationId, publication.id)))
    .where(and(ofTenant(db, publication), where))
    .orderBy(desc(publication.id))
    .limit(limit)
}

export function toPublication({ publication: row, withdrawal: taken }: Awaited<ReturnType<typeof selectPublications>>[number]) {
  return {
    ...row,
    schoolYear: formatSchoolYear(row.schoolYear),
    publishedAt: row.publishedAt.toISOString(),
    withdrawn: taken?.at ? { at: taken.at.toISOString(), reason: taken.reason } : null,
  }
}
