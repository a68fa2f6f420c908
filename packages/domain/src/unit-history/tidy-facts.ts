import { compareVietnamese, tidyText } from '../vietnamese-text.ts'
import type { UnitFacts } from '../unit.ts'

/** Texts as they are stored, an empty code or area as none, tags in Vietnamese order and each once. */
export function tidyFacts<F extends Partial<UnitFacts>>(facts: F): F {
  return {
    ...facts,
    ...(facts.name !== undefined && { name: tidyText(facts.name) }),
    ...(facts.code !== undefined && { code: tidyOrNone(facts.code) }),
    ...(facts.area !== undefined && { area: tidyOrNone(facts.area) }),
    ...(facts.tags !== undefined && { tags: [...new Set(facts.tags.map(tidyText))].filter((tag) => tag !== '').toSorted(compareVietnamese) }),
  }
}

function tidyOrNone(text: string | null): string | null {
  return text === null ? null : tidyText(text) || null
}
