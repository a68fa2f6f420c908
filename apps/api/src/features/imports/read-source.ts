import type { DecisionJson, TargetJson } from '@trongtam/documents'
import { type Comparator, type NamesOfDay, schoolYearOrNull } from '@trongtam/domain'
import { issuedPlanOfYearOrNone, type TenantSession, unitNamesOn } from '@trongtam/records'
import { readOrRefuse } from '#http/read-or-refuse.ts'

/** The structure of a text as the parser reads it. Refuses 'document-unreadable' with the reason in Vietnamese. */
export async function readSource({ db, today }: TenantSession, sourceText: string, provinces: NamesOfDay) {
  const read = readOrRefuse(sourceText, await unitNamesOn(db, provinces, today))
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
