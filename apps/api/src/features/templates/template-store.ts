import type { Handle, TenantDb } from '@trongtam/db'
import { revision, template, templateNode, templateWithdrawal } from '@trongtam/db/tables'
import { formatSchoolYear, numberTree, Refusal, type TemplateNode } from '@trongtam/domain'
import { listTemplateNodes } from '@trongtam/records'
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

/** A revision of a template, whole; the latest that was not withdrawn where none is named. Refuses 'not-found'. */
export async function findTemplate(db: Handle, templateId: string, number: number | undefined) {
  const [row] = number === undefined ? await selectLatest(db, eq(template.id, templateId), 1) : await selectRevision(db, templateId, number)
  if (!row) throw new Refusal('not-found')
  const { summary, publishedAt, decideBy, themeRule, bases, milestones } = row.revision
  return {
    ...(await summarize(db, row)),
    summary,
    publishedAt: publishedAt.toISOString(),
    decideBy,
    withdrawn: withdrawnOf(row),
    themeRule,
    nodes: numberTree(await listTemplateNodes(db, templateId, row.revision.revision)).map(asAnswer),
    bases: [...bases],
    milestones: [...milestones],
  }
}

/** The revisions of a template, latest first. Refuses 'not-found' for a template that is not there. */
export async function pageRevisions(db: Handle, templateId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const rows = await selectRevisions(db)
    .where(and(eq(template.id, templateId), place ? lt(revision.revision, Number(place[0])) : undefined))
    .orderBy(desc(revision.revision))
    .limit(limit + 1)
  if (rows.length === 0) throw new Refusal('not-found')
  const page = pageOf(rows, limit, (row) => String(row.revision.revision))
  return { ...page, items: page.items.map(asRevision) }
}

/** One revision as lists show it. Refuses 'not-found'. */
export async function findRevision(db: Handle, templateId: string, number: number) {
  const [row] = await selectRevision(db, templateId, number)
  if (!row) throw new Refusal('not-found')
  return asRevision(row)
}

/** Refused by the database outside the ministry. */
export async function insertRevisionWithdrawal(db: TenantDb, templateId: string, number: number, reason: string): Promise<void> {
  await db.execute(sql`select template.withdraw(${templateId}, ${number}, ${reason})`)
}

function asRevision(row: Latest) {
  const { revision: number, theme, summary, changes, publishedAt, decideBy } = row.revision
  return { revision: number, theme, summary, changes: { ...changes }, publishedAt: publishedAt.toISOString(), decideBy, withdrawn: withdrawnOf(row) }
}

function withdrawnOf({ withdrawn }: Latest) {
  return withdrawn && { at: withdrawn.withdrawnAt.toISOString(), reason: withdrawn.reason }
}

function asAnswer({ targets, cameFrom, ...node }: TemplateNode & { number: string }) {
  return { ...node, targets: [...targets], cameFrom: [...cameFrom] }
}

type Latest = Awaited<ReturnType<typeof selectLatest>>[number]

function selectRevisions(db: Handle) {
  return db
    .select({ template, revision, withdrawn: templateWithdrawal })
    .from(template)
    .innerJoin(revision, eq(revision.templateId, template.id))
    .leftJoin(templateWithdrawal, and(eq(templateWithdrawal.templateId, revision.templateId), eq(templateWithdrawal.revision, revision.revision)))
    .$dynamic()
}

function selectRevision(db: Handle, templateId: string, number: number) {
  return selectRevisions(db).where(and(eq(template.id, templateId), eq(revision.revision, number)))
}

function selectLatest(db: Handle, where: SQL | undefined, limit: number) {
  const newest = sql`${revision.revision} = (select max(r.revision) from template.revision r
    where r.template_id = ${template.id} and not exists (select from template.withdrawal w where w.template_id = r.template_id and w.revision = r.revision))`
  return selectRevisions(db).where(and(newest, where)).orderBy(desc(template.schoolYear)).limit(limit)
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
