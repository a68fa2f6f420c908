import { ofTenant, type TenantDb } from '@trongtam/db'
import { planNode } from '@trongtam/db/tables'
import { type NodeKind, numberPlan, originOf, type Placed, type PlanItem, tidyText } from '@trongtam/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { ChangedItem } from './save-plan-items-store.ts'
import { searchTextOf } from './search-store.ts'

interface Saving {
  readonly changed: readonly ChangedItem[]
  /** All items of the plan. */
  readonly after: readonly PlanItem[]
}

const rowsAtOnce = 500

/** Groups and tasks that are new or changed, the counts beside them, and the place and number of every one. */
export async function saveNodeItems(db: TenantDb, planId: string, { changed, after }: Saving): Promise<void> {
  const placed = new Map(numberPlan(after.flatMap(nodeOf)).map((place) => [place.id, place]))
  const counts = countsBelow(after)
  const added = changed.filter(({ isNew }) => isNew).map(({ item }) => rowOf(item, placed, counts))
  const ordered = added.toSorted((a, b) => a.ordinal - b.ordinal)
  for (let from = 0; from < ordered.length; from += rowsAtOnce)
    await db.insert(planNode).values(ordered.slice(from, from + rowsAtOnce).map((row) => ({ ...row, tenantId: db.tenantId, planId })))
  for (const { item, isShifted } of changed.filter(({ isNew }) => !isNew)) {
    const { id, ...row } = rowOf(item, placed, counts)
    await db
      .update(planNode)
      .set({ ...row, ...(!isShifted && { version: sql`${planNode.version} + 1` }) })
      .where(and(ofTenant(db, planNode), eq(planNode.id, id)))
  }
  await placeNodes(db, planId, [...placed.values()], counts)
}

/** The place of each node and what hangs on it, in one statement; rows that stand right already are left alone. */
async function placeNodes(db: TenantDb, planId: string, placed: readonly Placed[], counts: ReadonlyMap<string, Counts>): Promise<void> {
  const rows = placed.map((place) => ({ ...place, ...(counts.get(place.id) ?? none) }))
  await db.execute(sql`
    update app.plan_node n set ordinal = v.ordinal, number = v.number, target_count = v.targets, citation_count = v.citations
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, ordinal integer, number text, targets integer, citations integer)
    where n.tenant_id = ${db.tenantId} and n.plan_id = ${planId} and n.id = v.id
      and (n.ordinal <> v.ordinal or n.number <> v.number or n.target_count <> v.targets or n.citation_count <> v.citations)`)
}

function nodeOf(item: PlanItem) {
  return isNode(item.kind) ? [{ id: item.id, parentId: item.parentId, position: item.position, kind: item.kind, dropped: item.dropped }] : []
}

function isNode(kind: string): kind is NodeKind {
  return kind === 'group' || kind === 'task'
}

function rowOf(item: PlanItem, placed: ReadonlyMap<string, Placed>, counts: ReadonlyMap<string, Counts>) {
  const text = tidyText(item.fields['text'] as string)
  const { targets, citations } = counts.get(item.id) ?? none
  return {
    id: item.id,
    parentId: item.parentId,
    kind: item.kind as NodeKind,
    position: item.position,
    ordinal: placed.get(item.id)?.ordinal ?? 0,
    number: placed.get(item.id)?.number ?? '',
    text,
    origin: originOf(item),
    templateNodeId: item.base?.id ?? null,
    templateText: (item.base?.fields['text'] ?? null) as string | null,
    templateParentId: item.base?.parentId ?? null,
    templatePosition: item.base?.position ?? null,
    targetCount: targets,
    citationCount: citations,
    searchText: searchTextOf(text),
  }
}

interface Counts {
  readonly targets: number
  readonly citations: number
}
const none: Counts = { targets: 0, citations: 0 }

/** How many live targets and citations hang on each node. */
function countsBelow(items: readonly PlanItem[]): Map<string, Counts> {
  const live = items.filter(({ kind, dropped }) => !dropped && (kind === 'target' || kind === 'basis'))
  return new Map(
    Map.groupBy(live, ({ parentId }) => parentId ?? '')
      .entries()
      .map(([nodeId, below]) => {
        const targets = below.filter(({ kind }) => kind === 'target').length
        return [nodeId, { targets, citations: below.length - targets }]
      }),
  )
}
