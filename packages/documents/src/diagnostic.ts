import type { Span } from './source-line.ts'

/** What a reading may complain about; the list is closed so that every code can be worded and counted. */
export const diagnosticCodes = [
  'no-administrative-structure',
  'not-found',
  'report-not-instrument',
  'issuer-inferred',
  'blank-number',
  'blank-date',
  'bad-date',
  'bad-school-year',
  'split-symbol',
  'ambiguous-symbol',
  'duplicated-word',
  'misspelling',
  'irregular-space',
  'unbalanced-quotes',
  'abolished-unit',
  'lead-in',
  'numbering',
  'stated-count',
  'furniture-skipped',
  'too-many',
] as const

export type DiagnosticCode = (typeof diagnosticCodes)[number]
export type Severity = 'error' | 'warning' | 'info'

/** One remark, in Vietnamese: what is wrong and what to do. `line` is null when it concerns the whole text. */
export type Diagnostic = {
  code: DiagnosticCode
  severity: Severity
  line: number | null
  start: number | null
  end: number | null
  field: string | null
  message: string
}

export type Report = (code: DiagnosticCode, severity: Severity, at: Span | number | null, message: string, field?: string) => void

const perCodeMax = 200

/** Collects remarks, at most 200 of each code so that a hostile text cannot fill the memory. */
export function createDiagnostics(): { report: Report; list: () => Diagnostic[] } {
  const kept: Diagnostic[] = []
  const counts = new Map<DiagnosticCode, number>()
  const report: Report = (code, severity, at, message, field) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count > perCodeMax) return
    const span = at !== null && typeof at === 'object' ? at : null
    const line = span === null ? (at as number | null) : span.line
    kept.push({ code, severity, line, start: span?.start ?? null, end: span?.end ?? null, field: field ?? null, message })
  }
  const list = (): Diagnostic[] => {
    const crowded = [...counts].filter(([, count]) => count > perCodeMax).map(([code, count]) => tooMany(code, count))
    return [...kept, ...crowded].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  }
  return { report, list }
}

function tooMany(code: DiagnosticCode, count: number): Diagnostic {
  const message = `Có ${count} nhận xét loại “${code}”, chỉ liệt kê ${perCodeMax}. Sửa văn bản rồi đọc lại.`
  return { code: 'too-many', severity: 'warning', line: null, start: null, end: null, field: null, message }
}
