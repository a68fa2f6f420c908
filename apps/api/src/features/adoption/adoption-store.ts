import type { MinistryDb } from '@trongtam/db'
import { adoption, publication, withdrawal } from '@trongtam/db/tables'
import type { SchoolYear } from '@trongtam/domain'
import { and, desc, eq } from 'drizzle-orm'

/** The last figures each province gave of a school year. */
export function listLastAdoption(db: MinistryDb, schoolYear: SchoolYear) {
  const { tenantId, tenantSlug: slug, tenantName: name, templateId, revision, fieldsDiffer, countedAt } = adoption
  return db
    .selectDistinctOn([adoption.tenantId], { tenantId, slug, name, templateId, revision, fieldsDiffer, countedAt })
    .from(adoption)
    .where(eq(adoption.schoolYear, schoolYear))
    .orderBy(adoption.tenantId, desc(adoption.id))
    .limit(200)
}

/** The last publication of each province of a school year, with whether it was withdrawn. */
export function listLastPublications(db: MinistryDb, schoolYear: SchoolYear) {
  const { tenantSlug: slug, tenantName: name, id: publicationId, summary } = publication
  return db
    .selectDistinctOn([publication.tenantId], { tenantId: publication.tenantId, slug, name, publicationId, summary, withdrawnAt: withdrawal.withdrawnAt })
    .from(publication)
    .leftJoin(withdrawal, and(eq(withdrawal.tenantId, publication.tenantId), eq(withdrawal.publicationId, publication.id)))
    .where(eq(publication.schoolYear, schoolYear))
    .orderBy(publication.tenantId, desc(publication.revision))
    .limit(200)
}
