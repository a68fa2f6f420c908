import { sameWords } from '../publication.ts'
import { foldVietnamese } from '../vietnamese-text.ts'
import { likeness, weighWords, type Wording } from './weigh-words.ts'
import type { MatchReason } from './year-match.ts'

/** A node of either year, as much of it as is compared. `groupId`: the nearest group above; `ordinal`: its place among its siblings. */
export interface Comparable {
  readonly id: string
  readonly groupId: string | null
  readonly text: string
  readonly ordinal: number
  readonly targets: readonly { readonly indicator: string | null; readonly name: string }[]
  readonly citations: readonly string[]
}

/** How much speaks for an old node having become a next one; both by their index. Equal words alone are 1. */
export interface Candidate {
  readonly oldIndex: number
  readonly nextIndex: number
  readonly evidence: number
  readonly reasons: readonly MatchReason[]
}

const weightOfReason = { 'same-target': 0.25, 'same-citation': 0.08, 'same-parent': 0.12, 'same-order': 0.01 } as const
const candidatesPerNode = 12
/** Where less than this is shared, the words are no reason: it takes a target in common to be compared at all. */
const likenessMin = 0.15

/** The best candidates of every old node; `haveSameParent` tells whether the parent of the one has become that of the other. */
export function findCandidates(
  old: readonly Comparable[],
  next: readonly Comparable[],
  haveSameParent: (node: Comparable, item: Comparable) => boolean,
): Candidate[][] {
  const wordings = weighWords([...old, ...next].map(({ text }) => text))
  const byTerm = indexBy(wordings.slice(old.length), (wording) => wording.weightByTerm.keys())
  const byTarget = indexBy(next, targetKeys)
  const byCitation = indexBy(next, citationKeys)
  return old.map((node, oldIndex) => {
    const wording = wordings[oldIndex] as Wording
    const shared = sharedWeights(wording, byTerm, next.length)
    const withTarget = found(targetKeys(node), byTarget)
    const withCitation = found(citationKeys(node), byCitation)
    const candidates = next.flatMap((item, nextIndex): Candidate[] => {
      const alike = likeness(shared[nextIndex] ?? 0, wording, wordings[old.length + nextIndex] as Wording)
      if (alike < likenessMin && !withTarget.has(nextIndex)) return []
      const reasons: MatchReason[] = wordReasons(node, item, alike)
      if (withTarget.has(nextIndex)) reasons.push({ code: 'same-target' })
      if (withCitation.has(nextIndex)) reasons.push({ code: 'same-citation' })
      if (haveSameParent(node, item)) reasons.push({ code: 'same-parent' })
      if (node.ordinal === item.ordinal) reasons.push({ code: 'same-order' })
      return [{ oldIndex, nextIndex, evidence: weigh(reasons), reasons }]
    })
    return candidates.toSorted(byEvidence).slice(0, candidatesPerNode)
  })
}

/** More evidence first; between equals the order of both years decides, so that the answer is always the same. */
export function byEvidence(a: Candidate, b: Candidate): number {
  return b.evidence - a.evidence || a.oldIndex - b.oldIndex || a.nextIndex - b.nextIndex
}

function wordReasons(node: Comparable, item: Comparable, alike: number): MatchReason[] {
  // The comparison letter by letter is the dear one: only of what is the same to the ear.
  if (alike > 0.99 && sameWords(node.text, item.text)) return [{ code: 'same-words' }]
  return alike < likenessMin ? [] : [{ code: 'similar-words', sharedPercent: Math.min(99, Math.round(alike * 100)) }]
}

function weigh(reasons: readonly MatchReason[]): number {
  return reasons.reduce((sum, reason) => {
    if (reason.code === 'similar-words') return sum + reason.sharedPercent / 100
    if (reason.code === 'same-words') return sum + 1
    return reason.code === 'absorbed' ? sum : sum + weightOfReason[reason.code]
  }, 0)
}

function targetKeys({ targets }: Comparable): string[] {
  return targets.flatMap(({ indicator, name }) => {
    const folded = foldVietnamese(name)
    return [...(indicator ? [`code ${indicator}`] : []), ...(folded ? [`name ${folded}`] : [])]
  })
}

function citationKeys({ citations }: Comparable): string[] {
  return citations.map(foldVietnamese).filter(Boolean)
}

function indexBy<T>(things: readonly T[], keysOf: (thing: T) => Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const indexesByKey = new Map<string, number[]>()
  for (const [index, thing] of things.entries()) {
    for (const key of keysOf(thing)) {
      const indexes = indexesByKey.get(key)
      if (indexes) indexes.push(index)
      else indexesByKey.set(key, [index])
    }
  }
  return indexesByKey
}

function found(keys: readonly string[], indexesByKey: ReadonlyMap<string, readonly number[]>): Set<number> {
  return new Set(keys.flatMap((key) => indexesByKey.get(key) ?? []))
}

/** By the index of the next node: the weight of the terms it has in common with a wording. */
function sharedWeights(wording: Wording, byTerm: ReadonlyMap<string, readonly number[]>, count: number): Float64Array {
  const shared = new Float64Array(count)
  for (const [term, weight] of wording.weightByTerm) for (const index of byTerm.get(term) ?? []) shared[index] = (shared[index] ?? 0) + weight
  return shared
}
