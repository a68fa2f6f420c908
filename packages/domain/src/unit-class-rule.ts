import type { UnitClassRule } from './unit.ts'
import { foldVietnamese, tidyText } from './vietnamese-text.ts'

/**
 * A rule as it is stored: every choice once, words tidied, conditions in one order. A word of which nothing is left when
 * its marks are off is none: it would mean whoever bears no word.
 */
export function tidyUnitClassRule(rule: UnitClassRule): UnitClassRule {
  const { kinds, ownKinds, levels, stages, ownerships, areas, tags } = rule
  return {
    ...(kinds && { kinds: each(kinds) }),
    ...(ownKinds && { ownKinds: each(ownKinds) }),
    ...(levels && { levels: each(levels) }),
    ...(stages && { stages: each(stages) }),
    ...(ownerships && { ownerships: each(ownerships) }),
    ...(areas && { areas: words(areas) }),
    ...(tags && { tags: words(tags) }),
  }
}

function each<T extends string>(choices: readonly T[]): T[] {
  return [...new Set(choices)].toSorted()
}

/** The first of those that are the same without marks stays. */
function words(choices: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const word of choices.map(tidyText)) {
    const folded = foldVietnamese(word)
    if (folded !== '' && !known.has(folded)) known.set(folded, word)
  }
  return [...known.values()]
}
