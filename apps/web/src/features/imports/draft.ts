import type { ReadDocument } from '@trongtam/client'
import type { Correction } from './correction.ts'

/** What was read, beside what a person corrects of it. */
export interface Reading {
  readonly standing: ReadDocument['standing']
  readonly kind: string | null
  readonly diagnostics: ReadDocument['diagnostics']
  readonly existingPlan: ReadDocument['existingPlan']
  /** Facts the reader did not find. */
  readonly missing: readonly string[]
}

/** Everything of the screen that must survive a reload. */
export interface ImportDraft {
  readonly format: 'import/1'
  readonly sourceText: string
  readonly reading: Reading | null
  readonly correction: Correction | null
}

export const emptyDraft: ImportDraft = { format: 'import/1', sourceText: '', reading: null, correction: null }

/** A kept draft of this version; an older one could not be edited and counts as none. */
export function isImportDraft(value: unknown): value is ImportDraft {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === emptyDraft.format
}

export function readingOf(read: ReadDocument): Reading {
  const { standing, kind, diagnostics, existingPlan } = read
  const missing = (['numberSymbol', 'date', 'issuer', 'signer', 'title', 'schoolYear', 'theme'] as const).filter((fact) => read[fact] === null)
  return { standing, kind, diagnostics, existingPlan, missing }
}
