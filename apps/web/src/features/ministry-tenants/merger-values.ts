import { typedDateOrNull } from '#lib/typed-date.ts'
import type { Merger } from './queries.ts'

export const mergerFields = ['intoTenantId', 'on', 'documentWords', 'reason'] as const
export type MergerField = (typeof mergerFields)[number]

/** A merger as typed; the date day first. */
export type MergerValues = Readonly<Record<MergerField, string>>

export const noMerger: MergerValues = { intoTenantId: '', on: '', documentWords: '', reason: '' }

/** What is asked for, or the fields that still lack something; a day to come is not taken. */
export function mergerOf(values: MergerValues, today: string): Merger | readonly MergerField[] {
  const [documentWords, reason, on] = [values.documentWords.trim(), values.reason.trim(), typedDateOrNull(values.on)]
  const day = on !== null && on <= today ? on : null
  const missing: Readonly<Record<MergerField, boolean>> = {
    intoTenantId: values.intoTenantId === '',
    on: day === null,
    documentWords: documentWords === '',
    reason: reason === '',
  }
  if (day !== null && mergerFields.every((field) => !missing[field])) return { intoTenantId: values.intoTenantId, on: day, documentWords, reason }
  return mergerFields.filter((field) => missing[field])
}
