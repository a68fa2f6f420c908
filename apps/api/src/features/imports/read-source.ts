import { decisionToJson, type DecisionJson, readDecision, sniffText, type TargetJson } from '@trongtam/documents'
import { type Comparator, Refusal, schoolYearOrNull } from '@trongtam/domain'
import { issuedPlanOfYearOrNone, type TenantSession } from '@trongtam/records'

/** The structure of a text as the parser reads it. Refuses 'document-unreadable' with the reason in Vietnamese. */
export async function readSource({ db }: TenantSession, sourceText: string) {
  const read = readOrRefuse(sourceText)
  const year = read.schoolYear === null ? null : schoolYearOrNull(read.schoolYear)
  const existing = year === null ? null : await issuedPlanOfYearOrNone(db, year)
  return {
    kind: read.kind,
    standing: read.standing === 'full-text' ? ('full-text' as const) : ('report' as const),
    numberSymbol: read.numberSymbol,
    date: read.date,
    issuer: read.issuer,
    signer: read.signer,
    title: read.title,
    schoolYear: read.schoolYear,
    theme: read.theme && { text: read.theme.text, line: read.theme.source.line },
    groups: groupsOf(read),
    legalBases: read.legalBases.map(({ symbol, name, date, type, line }) => ({ numberSymbol: symbol, name: name ?? type, date, type, line })),
    targets: read.targets.map((target) => ({ text: target.text, ...levelOf(target), unit: target.unit, due: target.due, line: target.line })),
    responsibilities: read.responsibilities.map(({ unit, duty, tone, line }) => ({ actor: unit, duty, tone, line })),
    recipients: read.recipients,
    diagnostics: read.diagnostics.map(({ code, line, message }) => ({ code, line, message })),
    existingPlan: existing ? { id: existing.plan.id, title: existing.plan.title } : null,
  }
}

/** Reading takes about a second for so much and holds up everybody else meanwhile; the longest real document has 36,000. */
const charactersMax = 1_000_000
const linesMax = 20_000
const tooLong = 'Văn bản dài hơn 1 triệu ký tự hoặc 20.000 dòng. Hãy tách riêng quyết định hoặc kế hoạch cần nạp, bỏ phụ lục, rồi thử lại.'

/** Reads a text, or refuses it in words that say what to do next. */
export function readOrRefuse(sourceText: string): DecisionJson {
  if (sourceText.length > charactersMax || sourceText.split('\n', linesMax + 1).length > linesMax)
    throw new Refusal('document-unreadable', { reason: 'too-large', message: tooLong })
  const sniffed = sniffText(new TextEncoder().encode(sourceText))
  if (!sniffed.ok) throw new Refusal('document-unreadable', { reason: sniffed.code, message: sniffed.message })
  const read = decisionToJson(readDecision(sniffed.text))
  const fatal = read.diagnostics.find(({ code }) => code === 'no-administrative-structure')
  if (fatal) throw new Refusal('document-unreadable', { reason: fatal.code, message: fatal.message })
  return read
}

/** The groups of the parts that hold tasks; a group without a heading is named by its part. */
function groupsOf(read: DecisionJson) {
  return read.parts
    .filter((part) => part.role === 'tasks')
    .flatMap((part) =>
      part.groups.map((group, index) => ({
        number: group.number ?? String(index + 1),
        title: group.title ?? part.title ?? read.title ?? 'Nhiệm vụ trọng tâm',
        line: group.line ?? group.tasks[0]?.line ?? 1,
        tasks: group.tasks.map(({ text, line, leadIn }) => ({ text, line, leadIn })),
      })),
    )
}

function levelOf({ comparator, value, range }: TargetJson): { comparator: Comparator; low: number | null; high: number | null } {
  if (range) return { comparator, low: range[0], high: range[1] }
  return { comparator, low: typeof value === 'number' ? value : null, high: null }
}
