import { newId } from '@trongtam/db'
import { mustBeEditable, type NodeKind, type PlanItem, Refusal } from '@trongtam/domain'
import { advancePlan, loadPlanItems, recordAudit, savePlanItems, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { findNodeDetail } from './node-detail-store.ts'
import { noteReason } from './plan-writing-store.ts'

interface AskedNode {
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly text: string
  readonly reason: string | null
}

/** Adds a local group or task as the last under its parent. Refuses 'plan-locked' unless the plan is edited, 'not-found' for another's parent. */
export async function addNode(session: TenantSession, planId: string, { parentId, kind, text: words, reason }: AskedNode) {
  const { db, today } = session
  mustBeEditable(await advancePlan(db, planId))
  const before = await loadPlanItems(db, planId)
  mustBeParent(before, parentId, kind)
  const text = visibleText(words, 'text')
  const siblings = before.filter((item) => item.parentId === parentId && (item.kind === 'group' || item.kind === 'task'))
  const position = Math.max(0, ...siblings.map((item) => item.position)) + 1
  const added: PlanItem = { id: newId(), parentId, kind, position, fields: { text }, dropped: false, base: null }
  await savePlanItems(db, planId, before, [...before, added])
  await noteReason(db, [added.id], reason)
  await recordAudit(session, { action: 'plan.add-task', entity: 'plan_node', entityId: added.id, before: null, after: { planId, parentId, text, reason } })
  return findNodeDetail(db, planId, added.id, today)
}

/** A task stands below a group or task, a group below a group or at the top; neither below what was left out. */
function mustBeParent(items: readonly PlanItem[], parentId: string | null, kind: NodeKind): void {
  const parent = items.find(({ id }) => id === parentId)
  if (parentId !== null && (!parent || (parent.kind !== 'group' && parent.kind !== 'task'))) throw new Refusal('not-found')
  const fits = kind === 'task' ? parent !== undefined : parent?.kind !== 'task'
  if (!fits || parent?.dropped) throw new Refusal('invalid-input', { fields: [{ path: 'parentId', message: 'not a place for it' }] })
}
