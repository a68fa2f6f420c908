import type { Change, Decision } from './change.ts'
import type { WorkingTree } from './working-tree.ts'

/** A single change and what was decided of it. */
export interface Verdict {
  readonly change: Change
  readonly decision: Omit<Decision, 'key'>
}

/**
 * What was decided of each single change, by its key: the last word counts, and a word on a part counts before one on
 * the whole. A removal that is accepted takes along what the revision removes or moves away below it without a conflict,
 * unless that was decided otherwise.
 */
export function verdictsOf(tree: WorkingTree, changes: readonly Change[], decisions: readonly Decision[]): { verdicts: Verdict[]; unknown: string[] } {
  const wholes = new Map(changes.filter(({ parts }) => parts.length > 0).map((change) => [change.key, change]))
  const singles = new Map(changes.flatMap((change) => (change.parts.length > 0 ? change.parts : [change])).map((change) => [change.key, change]))
  const isKnown = ({ key, choice }: Decision) => (choice === 'edit' ? singles.get(key)?.type === 'edited' : singles.has(key) || wholes.has(key))
  const known = decisions.filter(isKnown)
  const decided = new Map<string, Omit<Decision, 'key'>>()
  for (const decision of known) for (const part of wholes.get(decision.key)?.parts ?? []) decided.set(part.key, decision)
  for (const decision of known) if (singles.has(decision.key)) decided.set(decision.key, decision)
  for (const key of takenAlong(tree, singles, decided)) decided.set(key, { choice: 'accept' })
  const verdicts = [...singles].flatMap(([key, change]) => {
    const decision = decided.get(key)
    return decision ? [{ change, decision }] : []
  })
  return { verdicts, unknown: decisions.filter((decision) => !isKnown(decision)).map(({ key }) => key) }
}

function takenAlong(tree: WorkingTree, singles: ReadonlyMap<string, Change>, decided: ReadonlyMap<string, Omit<Decision, 'key'>>): Set<string> {
  const along = new Set<string>()
  const open = [...decided].flatMap(([key, { choice }]) => (choice === 'accept' && singles.get(key)?.type === 'removed' ? (singles.get(key)?.ourId ?? []) : []))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of tree.children(id)) {
      const [removal, move] = [singles.get(`removed:${child.base?.id}`), singles.get(`moved:${child.base?.id}`)]
      const change = removal ?? move
      if (change?.state !== 'only-theirs' || decided.has(change.key) || along.has(change.key)) continue
      along.add(change.key)
      if (change === removal) open.push(child.id)
    }
  }
  return along
}
