import type { Handle, TenantDb } from '@trongtam/db'
import { revision, template, templateNode, templateWithdrawal } from '@trongtam/db/tables'
import { Refusal, type SchoolYear, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'

/** One published revision of a template, whole. */
export interface PublishedTemplate {
  readonly id: string
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly revision: number
  readonly summary: string
  readonly publishedAt: Date
  readonly decideBy: string | null
  readonly source: string | null
  readonly note: string | null
  readonly content: TemplateContent
}

/** The ministry's template of a school year in its latest revision that was not withdrawn. Refuses 'template-missing'. */
export async function findLatestTemplate(db: TenantDb, schoolYear: SchoolYear): Promise<PublishedTemplate> {
  const latest = await latestTemplateOrNone(db, schoolYear)
  if (!latest) throw new Refusal('template-missing', { schoolYear })
  return latest
}

/** The same, or null where the ministry has published none for that year. */
export function latestTemplateOrNone(db: Handle, schoolYear: SchoolYear): Promise<PublishedTemplate | null> {
  return templateOrNone(db, and(eq(template.schoolYear, schoolYear), isNull(templateWithdrawal.revision)))
}

/** The latest revision of a template that was not withdrawn, or null where all were. */
export function latestRevisionOrNone(db: Handle, templateId: string): Promise<PublishedTemplate | null> {
  return templateOrNone(db, and(eq(template.id, templateId), isNull(templateWithdrawal.revision)))
}

/** One revision, withdrawn or not, or null. */
export function revisionOrNone(db: Handle, templateId: string, number: number): Promise<PublishedTemplate | null> {
  return templateOrNone(db, and(eq(template.id, templateId), eq(revision.revision, number)))
}

async function templateOrNone(db: Handle, where: SQL | undefined): Promise<PublishedTemplate | null> {
  const [found] = await db
    .select({ template, revision })
    .from(template)
    .innerJoin(revision, eq(revision.templateId, template.id))
    .leftJoin(templateWithdrawal, and(eq(templateWithdrawal.templateId, revision.templateId), eq(templateWithdrawal.revision, revision.revision)))
    .where(where)
    .orderBy(desc(revision.revision))
    .limit(1)
  if (!found) return null
  const { summary, publishedAt, decideBy, source, note, theme, themeRule, bases, milestones } = found.revision
  const nodes = await listTemplateNodes(db, found.template.id, found.revision.revision)
  return {
    ...found.template,
    revision: found.revision.revision,
    summary,
    publishedAt,
    decideBy,
    source,
    note,
    content: { theme: { text: theme, rule: themeRule }, nodes, bases, milestones },
  }
}

/** The nodes of one revision, which never changes. */
export async function listTemplateNodes(db: Handle, templateId: string, number: number): Promise<TemplateNode[]> {
  const rows = await db
    .select()
    .from(templateNode)
    .where(and(eq(templateNode.templateId, templateId), eq(templateNode.revision, number)))
    .orderBy(asc(templateNode.position))
  return rows.map(({ templateId: _templateId, revision: _revision, nodeId, parentNodeId, ...node }) => ({ ...node, id: nodeId, parentId: parentNodeId }))
}

/** The revisions of templates that were not withdrawn. */
export function listStandingRevisions(db: Handle, templateIds: readonly string[]) {
  return db
    .select({ templateId: revision.templateId, revision: revision.revision })
    .from(revision)
    .leftJoin(templateWithdrawal, and(eq(templateWithdrawal.templateId, revision.templateId), eq(templateWithdrawal.revision, revision.revision)))
    .where(and(inArray(revision.templateId, [...new Set(templateIds)]), isNull(templateWithdrawal.revision)))
}
