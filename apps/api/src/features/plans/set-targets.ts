import { newId } from '@trongtam/db'
import { itemWords, levelFromRow, type PlanItem, Refusal, type StoredLevel, tidyText, withList } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { changeNode, type NodeDetail } from './change-node.ts'
import type { NodeAtVersion } from './plan-writing-store.ts'

interface AskedTarget extends StoredLevel {
  readonly id: string | null
  readonly indicator: string | null
  readonly name: string
  readonly due: string | null
}

interface AskedTargets {
  readonly targets: readonly AskedTarget[]
  readonly reason: string | null
}

/**
 * Sets the targets of a node, whole and in order: those left out are dropped, with their results kept. Refuses
 * 'invalid-input' with the path of a level that is none, 'not-found' for a target of something else.
 */
export async function setTargets(session: TenantSession, at: NodeAtVersion, { targets, reason }: AskedTargets): Promise<NodeDetail> {
  const entries = targets.map((asked, index) => ({ id: asked.id, fields: fieldsOf(asked, index) }))
  const told: { before: string[]; after: string[] } = { before: [], after: [] }
  const { after } = await changeNode(session, at, reason, (items) => {
    const changed = withList(items, { kind: 'target', parentId: at.nodeId }, entries, newId)
    if (changed === null) throw new Refusal('not-found')
    Object.assign(told, { before: targetsIn(items, at.nodeId), after: targetsIn(changed, at.nodeId) })
    return changed
  })
  const { planId } = at
  await recordAudit(session, {
    action: 'plan.set-targets',
    entity: 'plan_node',
    entityId: at.nodeId,
    before: { planId, targets: told.before },
    after: { planId, targets: told.after, reason },
  })
  return after
}

function fieldsOf({ indicator, name, due, comparator, low, high, text, unit }: AskedTarget, index: number): PlanItem['fields'] {
  const level = levelFromRow({ comparator, low, high, text: text === null ? null : tidyText(text), unit })
  if (level === null) throw new Refusal('invalid-input', { fields: [{ path: `targets.${index}.level`, message: 'is no level to reach' }] })
  const words = tidyText(name)
  if (words === '') throw new Refusal('invalid-input', { fields: [{ path: `targets.${index}.name`, message: 'nothing to see' }] })
  return { indicator: indicator || null, name: words, level, due: due || null }
}

function targetsIn(items: readonly PlanItem[], nodeId: string): string[] {
  return items
    .filter(({ kind, parentId, dropped }) => kind === 'target' && parentId === nodeId && !dropped)
    .toSorted((a, b) => a.position - b.position)
    .map(itemWords)
}
