import type { NodeKind } from '../plan.ts'
import { byEvidence, type Candidate } from './find-candidates.ts'

/** From how much evidence on an answer is given at all; a task has more words by chance than a heading. */
const evidenceMin = { group: 0.28, task: 0.33 } as const
/** To join one that is already taken asks for more. */
const joiningMin = 0.4
/** One that would be absorbed takes a free item instead only where that is about as near. */
const nearEnough = 0.7

/**
 * One candidate for each old node, or null. The strongest of all are given first, one old node to one item. Who is left
 * without, or would have to go to a much worse item, joins the one that took its best.
 */
export function assignCandidates(candidatesOfNodes: readonly (readonly Candidate[])[], kind: NodeKind): (Candidate | null)[] {
  const chosen: (Candidate | null)[] = candidatesOfNodes.map(() => null)
  const taken = new Set<number>()
  for (const candidate of candidatesOfNodes
    .flat()
    .filter(({ evidence }) => evidence >= evidenceMin[kind])
    .toSorted(byEvidence)) {
    const { oldIndex, nextIndex, evidence } = candidate
    const best = candidatesOfNodes[oldIndex]?.[0]?.evidence ?? 0
    if (chosen[oldIndex] || taken.has(nextIndex) || evidence < best * nearEnough) continue
    chosen[oldIndex] = candidate
    taken.add(nextIndex)
  }
  return chosen.map((candidate, index) => {
    const best = candidatesOfNodes[index]?.[0]
    return candidate ?? (best && best.evidence >= joiningMin ? best : null)
  })
}
