import type { Handle } from '@trongtam/db'
import { revision, template, templateNode } from '@trongtam/db/tables'
import { formatLevel, formatSchoolYear, numberTree, Refusal } from '@trongtam/domain'
import { and, count, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** The ministry's templates in their latest revision; the same for every tenant. */
export async function pageTemplates(db: Handle, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const rows = await selectLatest(db, place ? lt(template.schoolYear, Number(place[0])) : undefined, limit + 1)
  const page = pageOf(rows, limit, (row) => String(row.template.schoolYear))
  const items = []
  for (const row of page.items) items.push(await summarize(db, row))
  return { ...page, items }
}

export async function findTemplate(db: Handle, templateId: string) {
  const [row] = await selectLatest(db, eq(template.id, templateId), 1)
  if (!row) throw new Refusal('not-found')
  const nodes = await db
    .select()
    .from(templateNode)
    .where(and(eq(templateNode.templateId, templateId), eq(templateNode.revision, row.revision.revision)))
  const numbered = numberTree(nodes.map((node) => ({ ...node, id: node.nodeId, parentId: node.parentNodeId })))
  return {
    ...(await summarize(db, row)),
    nodes: numbered.map(({ id, parentId, kind, number, text, rule, targets }) => ({
      id,
      parentId,
      kind,
      number,
      text,
      rule,
      targets: targets.map((target) => `${target.name}: ${formatLevel(target.level)}`),
    })),
  }
}

type Latest = Awaited<ReturnType<typeof selectLatest>>[number]

function selectLatest(db: Handle, where: SQL | undefined, limit: number) {
  const newest = sql`${revision.revision} = (select max(r.revision) from template.revision r where r.template_id = ${template.id})`
  return db
    .select({ template, revision })
    .from(template)
    .innerJoin(revision, and(eq(revision.templateId, template.id), newest))
    .where(where)
    .orderBy(desc(template.schoolYear))
    .limit(limit)
}

async function summarize(db: Handle, { template: row, revision: latest }: Latest) {
  const counted = await db
    .select({ kind: templateNode.kind, nodes: count() })
    .from(templateNode)
    .where(and(eq(templateNode.templateId, row.id), eq(templateNode.revision, latest.revision)))
    .groupBy(templateNode.kind)
  const countOf = (kind: 'group' | 'task') => counted.find((entry) => entry.kind === kind)?.nodes ?? 0
  return {
    id: row.id,
    schoolYear: formatSchoolYear(row.schoolYear),
    title: row.title,
    theme: latest.theme,
    revision: latest.revision,
    groups: countOf('group'),
    tasks: countOf('task'),
    confidence: latest.confidence,
    source: latest.source,
    note: latest.note,
  }
}
