import { ofTenant } from '@trongtam/db'
import { planNode, statistic, target } from '@trongtam/db/tables'
import { formatLevel, formatSchoolYear, levelFromRow, type PublishedGroup, type PublishedPlan } from '@trongtam/domain'
import { chooseThemes, type PlanWithDocument } from './plan-summary-store.ts'
import { and, asc, eq, ne } from 'drizzle-orm'
import type { TenantSession } from './tenant-session.ts'

type Node = typeof planNode.$inferSelect

/** A plan as it would leave the province: what is named in `PublishedPlan` and nothing else. */
export async function readPublishedPlan({ db, tenant }: TenantSession, { plan: row, document }: PlanWithDocument): Promise<PublishedPlan> {
  const planId = row.id
  const theme = (await chooseThemes(db, [planId])).get(planId)?.chosen
  const nodes = await db
    .select()
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId), ne(planNode.origin, 'dropped')))
    .orderBy(asc(planNode.ordinal))
  return {
    format: 'trongtam.plan/1',
    tenant: { slug: tenant.slug, name: tenant.name },
    schoolYear: formatSchoolYear(row.schoolYear),
    title: row.title,
    status: row.status,
    document: document && { numberSymbol: document.numberSymbol, issuedOn: document.issuedOn },
    theme: theme ? { text: theme.text, source: theme.source } : null,
    template: row.templateId && row.templateRevision ? { schoolYear: formatSchoolYear(row.schoolYear), revision: row.templateRevision } : null,
    groups: groupsOf(nodes),
    targets: await listTargets({ db }, planId),
    statistics: await listStatistics({ db }, row.schoolYear),
  }
}

function groupsOf(nodes: readonly Node[]): PublishedGroup[] {
  const tasksByGroup = Map.groupBy(
    nodes.filter((node) => node.kind === 'task'),
    (node) => node.parentId,
  )
  return nodes
    .filter((node) => node.kind === 'group')
    .map((group) => ({
      title: group.text,
      templateNodeId: group.templateNodeId,
      tasks: (tasksByGroup.get(group.id) ?? []).map(({ text, origin, templateNodeId }) => ({ text, origin, templateNodeId })),
    }))
}

async function listTargets({ db }: Pick<TenantSession, 'db'>, planId: string): Promise<PublishedPlan['targets']> {
  const rows = await db
    .select({ target })
    .from(target)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, target.nodeId)))
    .where(and(ofTenant(db, target), eq(planNode.planId, planId), ne(planNode.origin, 'dropped')))
    .orderBy(asc(planNode.ordinal), asc(target.id))
  return rows.flatMap(({ target: { name, due, ...row } }) => {
    const level = levelFromRow(row)
    return level ? [{ name, level: formatLevel(level), due }] : []
  })
}

function listStatistics({ db }: Pick<TenantSession, 'db'>, schoolYear: number): Promise<PublishedPlan['statistics']> {
  return db
    .select({ kind: statistic.kind, value: statistic.value, change: statistic.change })
    .from(statistic)
    .where(and(ofTenant(db, statistic), eq(statistic.schoolYear, schoolYear)))
    .orderBy(asc(statistic.kind))
}
