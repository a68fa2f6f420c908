import { removalConflict, type RebaseConflict } from './merge-pieces.ts'
import { byId, type BareNode, type Pieces } from './pieces.ts'
import { undoRings } from './undo-rings.ts'

/**
 * The merged pieces and what they cannot be without: below a node that one side removed and the other changed, all that
 * the other has there; above whatever is kept, its nodes, listed. Nodes that come back do so with their targets and bases.
 */
export function keepWhatIsNeeded(merged: Pieces, mine: Pieces, theirs: Pieces, conflicts: RebaseConflict[]): Pieces {
  const nodes = byId(merged.nodes)
  const listed = conflicts.flatMap(({ nodeId, field }) => (field === 'removed' && nodes.has(nodeId) ? [nodeId] : []))
  const back = new Set(listed)
  for (const side of [mine, theirs]) for (const node of missingBelow(listed, nodes, side)) back.add(keep(node, nodes))
  const [ours, others] = [byId(mine.nodes), byId(theirs.nodes)]
  do {
    const needed = [...[...nodes.values()].map(({ parentId }) => parentId), ...[...merged.targets, ...merged.bases].map(({ nodeId }) => nodeId)]
    for (const id of needed) {
      const node = id === null || nodes.has(id) ? undefined : (ours.get(id) ?? others.get(id))
      if (node === undefined) continue
      back.add(keep(node, nodes))
      needed.push(node.parentId)
      conflicts.push(removalConflict(node.id, ours.get(node.id), others.get(node.id)))
    }
  } while (undoRings(nodes, ours, others, conflicts))
  const cameBack = ({ nodeId }: { readonly nodeId: string | null }) => nodeId !== null && back.has(nodeId)
  return {
    nodes: [...nodes.values()],
    targets: withOthers(merged.targets, [...mine.targets, ...theirs.targets].filter(cameBack)),
    bases: withOthers(merged.bases, [...mine.bases, ...theirs.bases].filter(cameBack)),
  }
}

function missingBelow(ids: readonly string[], nodes: ReadonlyMap<string, BareNode>, side: Pieces): BareNode[] {
  const childrenByParent = Map.groupBy(side.nodes, ({ parentId }) => parentId)
  const missing = (id: string) => (childrenByParent.get(id) ?? []).filter((child) => !nodes.has(child.id))
  const found = ids.flatMap(missing)
  for (const { id } of found) found.push(...missing(id))
  return found
}

function keep(node: BareNode, nodes: Map<string, BareNode>): string {
  nodes.set(node.id, node)
  return node.id
}

function withOthers<T extends { readonly id: string }>(pieces: readonly T[], others: readonly T[]): T[] {
  return [...byId([...others, ...pieces]).values()]
}
