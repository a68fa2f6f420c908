import type { TenantDb } from '@trongtam/db'
import { revision, template, templateNode } from '@trongtam/db/tables'
import { Refusal, type SchoolYear, type DerivableNode } from '@trongtam/domain'
import { and, desc, eq } from 'drizzle-orm'

export interface LatestTemplate {
  readonly id: string
  readonly revision: number
  readonly theme: string
  readonly nodes: readonly DerivableNode[]
}

/** The ministry's template of a school year in its latest revision. Refuses 'template-missing'. */
export async function findLatestTemplate(db: TenantDb, schoolYear: SchoolYear): Promise<LatestTemplate> {
  const latest = await latestTemplateOrNone(db, schoolYear)
  if (!latest) throw new Refusal('template-missing', { schoolYear })
  return latest
}

/** The same, or null where the ministry has published none for that year. */
export async function latestTemplateOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<LatestTemplate | null> {
  const [latest] = await db
    .select({ id: template.id, revision: revision.revision, theme: revision.theme })
    .from(template)
    .innerJoin(revision, eq(revision.templateId, template.id))
    .where(eq(template.schoolYear, schoolYear))
    .orderBy(desc(revision.revision))
    .limit(1)
  return latest ? { ...latest, nodes: await listTemplateNodes(db, latest.id, latest.revision) } : null
}

/** The nodes of one revision, which never changes. */
export async function listTemplateNodes(db: TenantDb, templateId: string, number: number): Promise<DerivableNode[]> {
  const rows = await db
    .select()
    .from(templateNode)
    .where(and(eq(templateNode.templateId, templateId), eq(templateNode.revision, number)))
    .orderBy(templateNode.position)
  return rows.map(({ nodeId, parentNodeId, kind, position, text, targets }) => ({ id: nodeId, parentId: parentNodeId, kind, position, text, targets }))
}
