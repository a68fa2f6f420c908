import { newId } from '@trongtam/db'
import { mustBeEditable } from '@trongtam/domain'
import { advancePlan, recordAudit, recountPlan, searchTextOf, type TenantSession } from '@trongtam/records'
import { findNodeDetail } from './node-detail-store.ts'
import { findNode, insertNode, listSubtree, makeRoomAfter } from './plan-writing-store.ts'
import { visibleText } from './visible-text.ts'

/** Adds a local task as the last under its parent. Refuses 'plan-locked' once the plan is issued. */
export async function addTask(session: TenantSession, planId: string, asked: { parentId: string; text: string }) {
  const { db, today } = session
  mustBeEditable(await advancePlan(db, planId))
  const parent = await findNode(db, planId, asked.parentId)
  const nodes = await listSubtree(db, planId)
  const siblings = nodes.filter((node) => node.parentId === parent.id)
  const lastOrdinal = lastBelow(nodes, parent.id, parent.ordinal)
  const text = visibleText(asked.text)
  const nodeId = newId()
  const position = Math.max(0, ...siblings.map((node) => node.position)) + 1
  await makeRoomAfter(db, planId, lastOrdinal)
  await insertNode(db, {
    id: nodeId,
    planId,
    parentId: parent.id,
    kind: 'task',
    position,
    ordinal: lastOrdinal + 1,
    number: `${parent.number}.${siblings.length + 1}`,
    text,
    origin: 'local',
    searchText: searchTextOf(text),
  })
  await recountPlan(db, planId)
  await recordAudit(session, { action: 'plan.add-task', entity: 'plan_node', entityId: nodeId, before: null, after: { planId, parentId: parent.id, text } })
  return findNodeDetail(db, planId, nodeId, today)
}

/** The place of the last node of a subtree in the document; nodes come in document order. */
function lastBelow(nodes: readonly { id: string; parentId: string | null; ordinal: number }[], rootId: string, rootOrdinal: number): number {
  const below = new Set([rootId])
  let last = rootOrdinal
  for (const node of nodes) {
    if (node.parentId === null || !below.has(node.parentId)) continue
    below.add(node.id)
    last = Math.max(last, node.ordinal)
  }
  return last
}
