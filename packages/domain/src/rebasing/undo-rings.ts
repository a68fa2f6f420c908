import type { RebaseConflict } from './merge-pieces.ts'
import type { BareNode } from './pieces.ts'

/**
 * Where I moved one node below another and they the other below the one, both would hang on each other: what they moved goes back to
 * where I have it, and every node of the ring that was moved is listed. Tells whether it moved any.
 */
export function undoRings(
  nodes: Map<string, BareNode>,
  mine: ReadonlyMap<string, BareNode>,
  theirs: ReadonlyMap<string, BareNode>,
  conflicts: RebaseConflict[],
): boolean {
  const onRings = [...nodes.values()].filter((node) => isOnRing(node, nodes))
  const moved = onRings.flatMap((node) => {
    const [ours, others] = [mine.get(node.id), theirs.get(node.id)]
    const isListed = conflicts.some(({ nodeId, field }) => nodeId === node.id && field === 'parentId')
    if (ours && others && ours.parentId !== others.parentId && !isListed)
      conflicts.push({ nodeId: node.id, field: 'parentId', mine: ours.parentId, theirs: others.parentId })
    return ours && ours.parentId !== node.parentId ? [{ ...node, parentId: ours.parentId }] : []
  })
  for (const node of moved) nodes.set(node.id, node)
  return moved.length > 0
}

function isOnRing(node: BareNode, nodes: ReadonlyMap<string, BareNode>): boolean {
  const passed = new Set<string>()
  let above = node.parentId
  while (above !== null && above !== node.id && !passed.has(above)) {
    passed.add(above)
    above = nodes.get(above)?.parentId ?? null
  }
  return above === node.id
}
