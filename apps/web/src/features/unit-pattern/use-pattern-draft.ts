import type { UnitPattern } from '@trongtam/client'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { draftOf, isPatternDraft, type PatternDraft } from './pattern-draft.ts'

/** The pattern being written, kept in this browser; null until somebody begins. */
export function usePatternDraft() {
  const { draft, keep, drop } = useTypedDraft('unit-pattern', 'pattern', isPatternDraft)
  return {
    draft: draft?.typed ?? null,
    begin: (from: UnitPattern) => keep({ base: draftOf(from), typed: draftOf(from) }),
    write: (typed: PatternDraft) => keep({ base: draft?.base ?? typed, typed }),
    drop,
  }
}
