import type { PlanItem } from '../plan-item.ts'
import { numberTree } from '../plan-tree.ts'
import { beginCopying } from './carried-copies.ts'
import type { CarryLink } from './carry-link.ts'
import { isLiveNode, type PlanNode } from './live-node.ts'
import type { CarryChoice } from './suggest-carry.ts'

export interface RolledOver {
  readonly items: readonly PlanItem[]
  readonly links: readonly CarryLink[]
}

/**
 * The new plan: what was derived from the next template, untouched, and behind it the copies of what was chosen, at the
 * end of their groups in the order of the old plan, each with its targets and bases. What would be linked with an item
 * that is not there is copied; what would be copied under nothing goes to what its old group is linked with, or takes that
 * group along, once; a part of a copied task stays below it. One link for each node carried. `newId` must never give the same id twice.
 */
export function rollOver(derived: readonly PlanItem[], old: readonly PlanItem[], choices: readonly CarryChoice[], newId: () => string): RolledOver {
  const liveOld = old.filter(isLiveNode)
  const nodeById = new Map(liveOld.map((node) => [node.id, node]))
  const itemIdByTemplateId = new Map(derived.filter(isLiveNode).flatMap(({ id, base }) => (base ? [[base.id, id] as const] : [])))
  const choiceByNode = new Map(choices.toReversed().map((choice) => [choice.nodeId, choice]))
  const copying = beginCopying(derived, old, newId)
  const links: CarryLink[] = []
  for (const { id } of numberTree(liveOld)) {
    const [node, choice] = [nodeById.get(id), choiceByNode.get(id)]
    if (node === undefined || choice === undefined || choice.carry === 'leave') continue
    const linkedId = linkedIdOf(id)
    if (linkedId !== null) links.push({ fromNodeId: id, toItemId: linkedId })
    else copying.copy(node, placeOfCopy(node, idIn(itemIdByTemplateId, choice.underId)))
  }
  return { items: [...derived, ...copying.items], links: [...links, ...copying.links] }

  function placeOfCopy(node: PlanNode, chosenId: string | null): string | null {
    const parent = node.parentId === null ? undefined : nodeById.get(node.parentId)
    const parentCopyId = parent ? copying.copyIdOf(parent.id) : null
    if (parent?.kind === 'task' && parentCopyId !== null) return parentCopyId
    if (chosenId !== null || node.kind === 'group') return chosenId ?? parentCopyId
    const group = groupAbove(node, nodeById)
    return group ? (linkedIdOf(group.id) ?? copying.copy(group, null)) : null
  }

  function linkedIdOf(nodeId: string): string | null {
    const choice = choiceByNode.get(nodeId)
    return choice?.carry === 'link' ? idIn(itemIdByTemplateId, choice.matchId) : null
  }
}

function groupAbove(node: PlanNode, nodeById: ReadonlyMap<string, PlanNode>): PlanNode | null {
  const seen = new Set([node.id])
  let above = node.parentId === null ? undefined : nodeById.get(node.parentId)
  while (above !== undefined && above.kind !== 'group' && !seen.has(above.id)) {
    seen.add(above.id)
    above = above.parentId === null ? undefined : nodeById.get(above.parentId)
  }
  return above?.kind === 'group' ? above : null
}

function idIn(idByTemplateId: ReadonlyMap<string, string>, templateId: string | null): string | null {
  return templateId === null ? null : (idByTemplateId.get(templateId) ?? null)
}
