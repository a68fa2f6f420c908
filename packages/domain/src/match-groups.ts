import { sameWords } from './publication.ts'
import { foldVietnamese } from './vietnamese-text.ts'

/**
 * For each title of a plan, the template's title it stands for, or null: equal words first, then the closest by shared
 * words where at least half are shared. No template title is given twice.
 */
export function matchGroups<T extends { readonly id: string; readonly text: string }>(titles: readonly string[], template: readonly T[]): (T | null)[] {
  const free = new Set(template)
  const matched: (T | null)[] = titles.map((title) =>
    take(
      free,
      [...free].find((group) => sameWords(group.text, title)),
    ),
  )
  const pairs = titles
    .flatMap((title, index) => (matched[index] ? [] : [...free].map((group) => ({ index, group, likeness: wordLikeness(title, group.text) }))))
    .filter((pair) => pair.likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index)
  for (const { index, group } of pairs) if (!matched[index] && free.has(group)) matched[index] = take(free, group)
  return matched
}

function take<T>(free: Set<T>, group: T | undefined): T | null {
  if (group === undefined) return null
  free.delete(group)
  return group
}

/** Share of common words (Dice), 0 to 1. */
function wordLikeness(a: string, b: string): number {
  const [wordsOfA, wordsOfB] = [wordsOf(a), wordsOf(b)]
  const shared = wordsOfA.intersection(wordsOfB).size
  return shared === 0 ? 0 : (2 * shared) / (wordsOfA.size + wordsOfB.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(foldVietnamese(text).split(' ').filter(Boolean))
}
