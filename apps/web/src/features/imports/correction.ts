import type { CorrectedDocument, ReadDocument } from '@trongtam/client'
import { type Comparator, formatDate, formatLevel, formatNumber, formatSchoolYear, levelFromRow, numberOrNull, schoolYearOrNull } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

interface Row {
  readonly id: string
  readonly line: number | null
}

export interface CorrectionTask extends Row {
  readonly text: string
  /** A sentence that leads into the tasks rather than a task itself (câu dẫn). */
  readonly leadIn: boolean
}

export interface CorrectionGroup extends Row {
  /** As the document numbers it. */
  readonly number: string
  readonly title: string
  readonly tasks: readonly CorrectionTask[]
}

export interface CorrectionBasis extends Row {
  readonly numberSymbol: string
  readonly name: string
  readonly date: string
  readonly type: string | null
}

export interface CorrectionTarget extends Row {
  readonly text: string
  readonly comparator: Comparator
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly due: string
}

export interface CorrectionDuty extends Row {
  readonly actor: string
  readonly duty: string
  readonly tone: 'order' | 'request'
}

export interface CorrectionRecipient extends Row {
  readonly name: string
}

export const facts = ['numberSymbol', 'date', 'issuer', 'signer', 'title', 'schoolYear', 'theme'] as const
export type Fact = (typeof facts)[number]

/** The structure of a document while a person corrects it; every field is as typed, '' where nothing is known. */
export interface Correction extends Readonly<Record<Fact, string>> {
  readonly themeLine: number | null
  readonly groups: readonly CorrectionGroup[]
  readonly legalBases: readonly CorrectionBasis[]
  readonly targets: readonly CorrectionTarget[]
  readonly responsibilities: readonly CorrectionDuty[]
  readonly recipients: readonly CorrectionRecipient[]
}

/** What was read, ready for correcting; nothing is added to it and nothing left out. */
export function correctionOf(reading: ReadDocument): Correction {
  return {
    numberSymbol: reading.numberSymbol ?? '',
    date: reading.date ? formatDate(reading.date) : '',
    issuer: reading.issuer ?? '',
    signer: reading.signer ?? '',
    title: reading.title ?? '',
    schoolYear: reading.schoolYear ?? '',
    theme: reading.theme?.text ?? '',
    themeLine: reading.theme?.line ?? null,
    groups: reading.groups.map((group, index) => ({
      ...group,
      id: `g${index}`,
      tasks: group.tasks.map((task, place) => ({ ...task, id: `g${index}t${place}` })),
    })),
    legalBases: reading.legalBases.map((basis, index) => ({
      ...basis,
      id: `b${index}`,
      numberSymbol: basis.numberSymbol ?? '',
      date: basis.date ? formatDate(basis.date) : '',
    })),
    targets: reading.targets.map((target, index) => ({
      ...target,
      id: `c${index}`,
      low: typedNumber(target.low),
      high: typedNumber(target.high),
      due: target.due ?? '',
    })),
    responsibilities: reading.responsibilities.map((duty, index) => ({ ...duty, id: `r${index}` })),
    recipients: reading.recipients.map((name, index) => ({ id: `n${index}`, name, line: null })),
  }
}

/** What is sent to make the plan. Only for a correction without faults (`faultsOf`). */
export function correctedDocument(correction: Correction, sourceText: string): CorrectedDocument {
  const { groups, legalBases, targets, responsibilities, recipients } = correction
  return {
    sourceText,
    notSecret: true,
    numberSymbol: textOrNull(correction.numberSymbol),
    date: typedDateOrNull(correction.date),
    issuer: correction.issuer.trim(),
    signer: textOrNull(correction.signer),
    title: correction.title.trim(),
    schoolYear: tidySchoolYear(correction.schoolYear) ?? '',
    theme: correction.theme.trim() ? { text: correction.theme.trim(), line: correction.themeLine } : null,
    groups: groups.map(({ number, title, line, tasks }) => ({
      number,
      title: title.trim(),
      line,
      tasks: tasks.map((task) => ({ text: task.text.trim(), line: task.line })),
    })),
    legalBases: legalBases.map(({ numberSymbol, name, date, type, line }) => ({
      numberSymbol: textOrNull(numberSymbol),
      name: name.trim(),
      date: typedDateOrNull(date),
      type,
      line,
    })),
    targets: targets.map(({ text, comparator, low, high, unit, due, line }) => ({
      text: text.trim(),
      comparator,
      low: numberOrNull(low),
      high: numberOrNull(high),
      unit: unit.trim(),
      due: textOrNull(due),
      line,
    })),
    responsibilities: responsibilities.map(({ actor, duty, tone, line }) => ({ actor: actor.trim(), duty: duty.trim(), tone, line })),
    recipients: recipients.map(({ name }) => name.trim()),
  }
}

/** The level of a target as the plan will print it, or null while its figures make none. */
export function levelReading({ comparator, low, high, text, unit }: Pick<CorrectionTarget, 'comparator' | 'low' | 'high' | 'text' | 'unit'>): string | null {
  const level = levelFromRow({ comparator, low: numberOrNull(low), high: numberOrNull(high), text: text.trim(), unit: unit.trim() })
  return level && formatLevel(level)
}

/** `2024 - 2025` as `2024-2025`, or null when it is no school year. */
export function tidySchoolYear(typed: string): string | null {
  const year = schoolYearOrNull(typed)
  return year === null ? null : formatSchoolYear(year)
}

function typedNumber(value: number | null): string {
  return value === null ? '' : formatNumber(value)
}

function textOrNull(typed: string): string | null {
  return typed.trim() || null
}
