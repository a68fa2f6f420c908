import type { Diagnostic } from './diagnostic.ts'
import type { DocumentKind } from './document-kind.ts'
import type { ReadDecision, Standing } from './reading.ts'
import type { ReferenceRole } from './reference.ts'
import type { Target } from './target.ts'
import type { Task } from './task-groups.ts'

/** What `trongtam import-decision FILE` prints. Keys are only ever added. */
export type DecisionJson = {
  kind: DocumentKind
  standing: Standing
  number: string | null
  symbol: string | null
  numberSymbol: string | null
  date: string | null
  place: string | null
  issuer: string | null
  issuerInferredFrom: number[]
  signer: string | null
  signerCapacity: string[]
  byline: string | null
  title: string | null
  schoolYear: string | null
  schoolYears: string[]
  theme: { text: string; source: { standing: Standing; line: number } } | null
  direction: { text: string; line: number } | null
  referredDocument: { kind: DocumentKind; numberSymbol: string; date: string | null; line: number } | null
  annex: { kind: DocumentKind; title: string | null; line: number } | null
  articles: { number: string; text: string; line: number }[]
  parts: PartJson[]
  closing: { text: string; line: number } | null
  legalBases: LegalBasisJson[]
  targets: TargetJson[]
  results: { text: string; name: string; value: number; planned: number | null; unit: string; line: number }[]
  responsibilities: { unit: string; duty: string; line: number; tone: 'order' | 'request'; role: 'lead' | 'coordinate' | 'execute' }[]
  recipients: string[]
  diagnostics: Pick<Diagnostic, 'code' | 'severity' | 'line' | 'field' | 'message'>[]
}

export type TaskJson = { text: string; line: number; leadIn: boolean; under: string | null }
export type PartJson = {
  number: string | null
  title: string | null
  role: string
  line: number | null
  groups: { number: string | null; title: string | null; line: number | null; tasks: TaskJson[] }[]
  clauses: { number: string | null; text: string; line: number }[]
}
export type LegalBasisJson = {
  symbol: string | null
  date: string | null
  type: string
  line: number
  lines: number[]
  year: number | null
  name: string | null
  issuer: string | null
  role: ReferenceRole
}
/** `value` for one figure, `range` for two; never both. */
export type TargetJson = {
  text: string
  name: string
  comparator: Target['comparator']
  value?: number | 'đạt'
  range?: [number, number]
  unit: string
  due: string | null
  condition: string | null
  line: number
}

/** The flat form of a reading: plain values and line numbers, ready for `JSON.stringify`. */
export function decisionToJson(read: ReadDecision): DecisionJson {
  const { annex, closing } = read
  return {
    ...headerToJson(read),
    annex: annex && { kind: annex.kind, title: annex.title?.value ?? null, line: annex.line },
    articles: read.articles.map(({ number, value, line }) => ({ number, text: value, line })),
    parts: read.parts.map(partToJson),
    closing: closing && { text: closing.value, line: closing.line },
    legalBases: read.legalBases.map(legalBasisToJson),
    targets: read.targets.map(targetToJson),
    results: read.results.map(({ text, name, number, planned, unit, line }) => ({ text, name, value: number, planned, unit, line })),
    responsibilities: read.responsibilities.map(({ unit, duty, line, tone, role }) => ({ unit: unit.value, duty, line, tone, role })),
    recipients: read.recipients.map((recipient) => recipient.value),
    diagnostics: read.diagnostics.map(({ code, severity, line, field, message }) => ({ code, severity, line, field, message })),
  }
}

type BodyKey = 'annex' | 'articles' | 'parts' | 'closing' | 'legalBases' | 'targets' | 'results' | 'responsibilities' | 'recipients' | 'diagnostics'

function headerToJson(read: ReadDecision): Omit<DecisionJson, BodyKey> {
  const { kind, standing, issuerInferredFrom, theme, direction, referredDocument: referred } = read
  return {
    kind,
    standing,
    number: read.number?.value ?? null,
    symbol: read.symbol?.value ?? null,
    numberSymbol: read.numberSymbol?.value ?? null,
    date: read.date?.value ?? null,
    place: read.place?.value ?? null,
    issuer: read.issuer?.value ?? null,
    issuerInferredFrom,
    signer: read.signer?.value ?? null,
    signerCapacity: read.signer?.capacity.map((line) => line.value) ?? [],
    byline: read.byline?.value ?? null,
    title: read.title?.value ?? null,
    schoolYear: read.schoolYear?.value ?? null,
    schoolYears: read.schoolYears.map((year) => year.value),
    theme: theme && { text: theme.value, source: { standing: theme.standing, line: theme.line } },
    direction: direction && { text: direction.value, line: direction.line },
    referredDocument: referred && { kind: referred.kind, numberSymbol: referred.value, date: referred.date, line: referred.line },
  }
}

function legalBasisToJson({ symbol, date, type, line, lines, year, name, issuer, role }: ReadDecision['legalBases'][number]): LegalBasisJson {
  return { symbol, date, type, line, lines, year, name, issuer, role }
}

function partToJson({ number, title, role, groups, clauses }: ReadDecision['parts'][number]): PartJson {
  return {
    number,
    title: title?.value ?? null,
    role,
    line: title?.line ?? null,
    groups: groups.map((group) => ({
      number: group.number,
      title: group.title?.value ?? null,
      line: group.title?.line ?? null,
      tasks: group.tasks.map(taskToJson),
    })),
    clauses: clauses.map((clause) => ({ number: clause.number, text: clause.value, line: clause.line })),
  }
}

function taskToJson({ value, line, leadIn, under }: Task): TaskJson {
  return { text: value, line, leadIn, under: under?.value ?? null }
}

function targetToJson({ text, name, comparator, number, range, unit, due, condition, line }: Target): TargetJson {
  const figure = range === null ? (number === null ? {} : { value: number }) : { range }
  return { text, name, comparator, ...figure, unit, due, condition, line }
}
