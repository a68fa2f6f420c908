import type { TemplateItem } from '../plan-item.ts'
import { assignCandidates } from './assign-candidates.ts'
import { findCandidates, type Candidate, type Comparable } from './find-candidates.ts'
import { comparableItems, comparableNodes } from './comparable-nodes.ts'
import type { OldNode } from './old-node.ts'
import type { YearMatch } from './year-match.ts'

/**
 * For every group and task of the old plan, in its order, the item of the next template it answers to, or null: groups
 * first, then tasks with the groups' answers as a reason. Several old ones may answer to one next ('absorbed'). A group
 * answers to groups only, a task to tasks.
 */
export function matchYears(old: readonly OldNode[], next: readonly TemplateItem[]): YearMatch[] {
  const nodes = comparableNodes(old)
  const items = comparableItems(next)
  const itemIdByNode = new Map<string, string>()
  const matchByNode = new Map<string, YearMatch>()
  for (const kind of ['group', 'task'] as const) {
    const haveSameParent = (node: Comparable, item: Comparable) =>
      node.groupId !== null && item.groupId !== null && itemIdByNode.get(node.groupId) === item.groupId
    const ours = nodes.get(kind) ?? []
    const theirs = items.get(kind) ?? []
    const chosen = assignCandidates(findCandidates(ours, theirs, haveSameParent), kind)
    for (const match of yearMatches(ours, theirs, chosen)) {
      matchByNode.set(match.nodeId, match)
      if (match.itemId !== null) itemIdByNode.set(match.nodeId, match.itemId)
    }
  }
  return old.map(({ id }) => matchByNode.get(id) ?? { nodeId: id, itemId: null, score: 0, reasons: [] })
}

function yearMatches(old: readonly Comparable[], next: readonly Comparable[], chosen: readonly (Candidate | null)[]): YearMatch[] {
  const answering = Map.groupBy(
    chosen.filter((candidate) => candidate !== null),
    ({ nextIndex }) => nextIndex,
  )
  return old.map((node, index) => {
    const candidate = chosen[index] ?? null
    const isAbsorbed = candidate !== null && (answering.get(candidate.nextIndex)?.length ?? 0) > 1
    return yearMatch(node, candidate, candidate === null ? null : (next[candidate.nextIndex]?.id ?? null), isAbsorbed)
  })
}

function yearMatch(node: Comparable, candidate: Candidate | null, itemId: string | null, isAbsorbed: boolean): YearMatch {
  if (candidate === null) return { nodeId: node.id, itemId: null, score: 0, reasons: [] }
  const reasons = isAbsorbed ? [...candidate.reasons, { code: 'absorbed' } as const] : candidate.reasons
  return { nodeId: node.id, itemId, score: Math.min(1, candidate.evidence), reasons }
}
