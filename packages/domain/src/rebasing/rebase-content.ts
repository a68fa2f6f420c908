import { themeId } from '../plan-item.ts'
import type { TemplateContent } from '../template.ts'
import { keepWhatIsNeeded } from './keep-what-is-needed.ts'
import { mergeFields, mergePieces, type RebaseConflict } from './merge-pieces.ts'
import { orderTogether, type OrderedTogether } from './order-together.ts'
import { byId, piecesOf, type BareNode, type Pieces } from './pieces.ts'
import { eachState, type ThreeStates } from './three-states.ts'

export interface RebasedContent {
  readonly content: TemplateContent
  readonly conflicts: readonly RebaseConflict[]
}

/**
 * Two editors' changes of one draft together (REL-05). What one side alone changed, added, moved or removed is taken; what
 * both changed otherwise stays as mine and is listed, and so is what one removed and the other changed, which is kept.
 * Faultless contents give a faultless one, and nothing that anyone added is lost.
 */
export function rebaseContent(base: TemplateContent, mine: TemplateContent, theirs: TemplateContent): RebasedContent {
  const conflicts: RebaseConflict[] = []
  const theme = mergeFields(themeId, base.theme, mine.theme, theirs.theme, conflicts)
  const states = eachState({ base, mine, theirs }, piecesOf)
  const merged: Pieces = {
    nodes: mergePieces(
      eachState(states, ({ nodes }) => nodes),
      conflicts,
    ),
    targets: mergePieces(
      eachState(states, ({ targets }) => targets),
      conflicts,
    ),
    bases: mergePieces(
      eachState(states, ({ bases }) => bases),
      conflicts,
    ),
  }
  const kept = keepWhatIsNeeded(merged, states.mine, states.theirs, conflicts)
  const targetsByNode = inOrder(
    kept.targets,
    eachState(states, ({ targets }) => targets),
    ({ nodeId }) => nodeId,
  )
  const nodes = placeNodes(
    kept.nodes,
    eachState(states, (pieces) => pieces.nodes),
    conflicts,
  ).map((node) => ({
    ...node,
    targets: (targetsByNode.get(node.id) ?? []).map(({ nodeId: _nodeId, ...target }) => target),
  }))
  const bases =
    inOrder(
      kept.bases,
      eachState(states, (pieces) => pieces.bases),
      () => null,
    ).get(null) ?? []
  const milestones = eachState({ base, mine, theirs }, (content) => content.milestones)
  const keptMilestones = inOrder(mergePieces(milestones, conflicts), milestones, () => null).get(null) ?? []
  return { content: { theme, nodes, bases, milestones: keptMilestones }, conflicts }
}

/** Positions change only where the order asks for it; two orders of the top are listed under the theme. */
function placeNodes(kept: readonly BareNode[], states: ThreeStates<readonly BareNode[]>, conflicts: RebaseConflict[]): BareNode[] {
  const nodeById = byId(kept)
  const parentOf = ({ parentId }: BareNode) => parentId
  return [...orderTogether(kept, states, parentOf)].flatMap(([parentId, { ids, isConflict }]) => {
    if (isConflict) conflicts.push(orderConflict(parentId, states))
    let last = 0
    return ids.flatMap((id) => {
      const node = nodeById.get(id)
      last = Math.max(node?.position ?? 0, last + 1)
      return node === undefined ? [] : [{ ...node, position: last }]
    })
  })
}

function orderConflict(parentId: string | null, { mine, theirs }: ThreeStates<readonly BareNode[]>): RebaseConflict {
  const order = (nodes: readonly BareNode[]) => nodes.filter((node) => node.parentId === parentId).map(({ id }) => id)
  return { nodeId: parentId ?? themeId, field: 'order', mine: order(mine), theirs: order(theirs) }
}

function inOrder<T extends { readonly id: string }>(
  kept: readonly T[],
  states: ThreeStates<readonly T[]>,
  holderOf: (piece: T) => string | null,
): Map<string | null, T[]> {
  const pieceById = byId(kept)
  const ordered: [string | null, OrderedTogether][] = [...orderTogether(kept, states, holderOf)]
  return new Map(ordered.map(([holder, { ids }]) => [holder, ids.flatMap((id) => pieceById.get(id) ?? [])]))
}
