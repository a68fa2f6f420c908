import type { MinistryDb, PlatformDb } from '@trongtam/db'
import { province, publication, revision, template, templateNode, templateWithdrawal, withdrawal } from '@trongtam/db/tables'
import { formatSchoolYear, Refusal } from '@trongtam/domain'
import { and, asc, count, desc, eq, isNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

/** The school years with a publication that stands, and those with a template; latest first. */
export async function listYears(db: MinistryDb): Promise<{ published: number[]; templates: number[] }> {
  const published = await db
    .selectDistinct({ year: publication.schoolYear })
    .from(publication)
    .leftJoin(withdrawal, ofPublication)
    .where(isNull(withdrawal.withdrawnAt))
    .orderBy(desc(publication.schoolYear))
  const templates = await db.select({ year: template.schoolYear }).from(template).orderBy(desc(template.schoolYear))
  return { published: published.map(({ year }) => year), templates: templates.map(({ year }) => year) }
}

const ofPublication = and(eq(withdrawal.tenantId, publication.tenantId), eq(withdrawal.publicationId, publication.id))
const later = alias(publication, 'later')

/** The latest publication of each province for a year; a province whose latest is withdrawn shows nothing. */
export function listPublished(db: MinistryDb, schoolYear: number) {
  const superseded = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.schoolYear, schoolYear), eq(later.tenantId, publication.tenantId), sql`${later.revision} > ${publication.revision}`))
  return db
    .select({
      tenantId: publication.tenantId,
      publicationId: publication.id,
      slug: publication.tenantSlug,
      name: publication.tenantName,
      revision: publication.revision,
      sha256: publication.sha256,
      publishedAt: publication.publishedAt,
      summary: publication.summary,
    })
    .from(publication)
    .leftJoin(withdrawal, ofPublication)
    .where(and(eq(publication.schoolYear, schoolYear), isNull(withdrawal.withdrawnAt), notExists(superseded)))
    .orderBy(asc(publication.tenantName))
    .limit(200)
}

export async function templateOfYear(db: MinistryDb, schoolYear: number) {
  const [latest] = await db
    .select({ id: template.id, revision: revision.revision, theme: revision.theme, confidence: revision.confidence })
    .from(template)
    .innerJoin(revision, eq(revision.templateId, template.id))
    .leftJoin(templateWithdrawal, and(eq(templateWithdrawal.templateId, revision.templateId), eq(templateWithdrawal.revision, revision.revision)))
    .where(and(eq(template.schoolYear, schoolYear), isNull(templateWithdrawal.revision)))
    .orderBy(desc(revision.revision))
    .limit(1)
  if (!latest) return null
  const groups = await db
    .select({ text: templateNode.text })
    .from(templateNode)
    .where(and(eq(templateNode.templateId, latest.id), eq(templateNode.revision, latest.revision), eq(templateNode.kind, 'group')))
    .orderBy(asc(templateNode.position))
  return { theme: latest.theme, confidence: latest.confidence, groups: groups.map(({ text }) => text) }
}

export async function findPublished(db: MinistryDb, publicationId: string) {
  const [found] = await db.select({ publication, withdrawal }).from(publication).leftJoin(withdrawal, ofPublication).where(eq(publication.id, publicationId))
  if (!found) throw new Refusal('not-found')
  const { id, tenantName: name, schoolYear, revision: number, bytes, sha256, publishedAt, publishedBy, reason } = found.publication
  const taken = found.withdrawal && { at: found.withdrawal.withdrawnAt.toISOString(), reason: found.withdrawal.reason }
  return {
    id,
    name,
    schoolYear: formatSchoolYear(schoolYear),
    revision: number,
    bytes,
    sha256,
    publishedAt: publishedAt.toISOString(),
    publishedBy,
    reason,
    withdrawn: taken,
  }
}

/** How many provinces there are today: the whole that "n of 34 published" speaks of. */
export async function countProvinces(db: PlatformDb): Promise<number> {
  const [counted] = await db.select({ provinces: count() }).from(province).where(isNull(province.validTo))
  return counted?.provinces ?? 0
}
