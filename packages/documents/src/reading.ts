import type { Diagnostic } from './diagnostic.ts'
import type { DocumentKind } from './document-kind.ts'
import type { LegalBasis } from './legal-bases.ts'
import type { PartRole } from './outline.ts'
import type { Responsibility } from './responsibilities.ts'
import type { Signer } from './signer.ts'
import type { Located } from './source-line.ts'
import type { Target } from './target.ts'
import type { TaskGroup } from './task-groups.ts'

/** 'full-text' is the instrument itself, 'report' is an item about one, 'unknown' is neither. */
export type Standing = 'full-text' | 'report' | 'unknown'

/** "Điều N": its first paragraph, and the paragraphs below it. */
export type Article = Located<string> & { number: string; more: Located<string>[] }

/** What is issued with a decision. `attachedTo` is the line "(Ban hành kèm theo …)". */
export type Annex = { kind: DocumentKind; line: number; title: Located<string> | null; attachedTo: Located<string> | null }

/** A paragraph of a part that is not about tasks; `number` is null where it bears none. */
export type Clause = Located<string> & { number: string | null }

/** A part of the body. `groups` is filled only where `role` is 'tasks', `clauses` only where it is 'purpose' or 'other'. */
export type Part = {
  number: string | null
  title: Located<string> | null
  above: Located<string> | null
  role: PartRole
  groups: TaskGroup[]
  clauses: Clause[]
}

/** The instrument that a press item tells about. */
export type ReferredDocument = Located<string> & { kind: DocumentKind; date: string | null; issuer: string | null }

/** A figure reported as achieved or counted; `planned` is set where the text gives "done/planned". */
export type Result = Located<string> & { text: string; name: string; comparator: Target['comparator']; number: number; planned: number | null; unit: string }

/** Everything read from one text. A field that the text does not show is null and has a `not-found` diagnostic. */
export type ReadDecision = {
  kind: DocumentKind
  standing: Standing
  number: Located<string> | null
  symbol: Located<string> | null
  numberSymbol: Located<string> | null
  /** ISO date of issue; for a report, of publication. */
  date: Located<string> | null
  place: Located<string> | null
  issuer: Located<string> | null
  /** Lines the issuer was put together from, where no single line of the letterhead names it. */
  issuerInferredFrom: number[]
  signer: Signer | null
  byline: Located<string> | null
  title: Located<string> | null
  schoolYear: Located<string> | null
  schoolYears: Located<string>[]
  theme: (Located<string> & { standing: Standing }) | null
  direction: Located<string> | null
  referredDocument: ReferredDocument | null
  articles: Article[]
  annex: Annex | null
  parts: Part[]
  closing: Located<string> | null
  legalBases: LegalBasis[]
  targets: Target[]
  results: Result[]
  responsibilities: Responsibility[]
  recipients: Located<string>[]
  diagnostics: Diagnostic[]
}

/** The reading of a text that shows nothing. */
export const emptyReading: Omit<ReadDecision, 'diagnostics'> = {
  kind: 'unknown',
  standing: 'unknown',
  number: null,
  symbol: null,
  numberSymbol: null,
  date: null,
  place: null,
  issuer: null,
  issuerInferredFrom: [],
  signer: null,
  byline: null,
  title: null,
  schoolYear: null,
  schoolYears: [],
  theme: null,
  direction: null,
  referredDocument: null,
  articles: [],
  annex: null,
  parts: [],
  closing: null,
  legalBases: [],
  targets: [],
  results: [],
  responsibilities: [],
  recipients: [],
}
