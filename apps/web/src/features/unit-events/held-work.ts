import type { UnitEventPreview } from '@trongtam/client'
import type { EventValues } from './event-values.ts'

export interface HeldRow {
  readonly subject: 'assignment' | 'responsibility' | 'position'
  readonly subjectId: string
  readonly words: string
  /** The plan it belongs to, or who holds it. */
  readonly more: string | null
  readonly dueOn: string | null
  readonly fromUnitName: string
  readonly defaultToUnitId: string | null
}

/** Everything units that end hold, in one list. */
export function heldWork({ assignments, responsibilities, positions }: UnitEventPreview): HeldRow[] {
  return [
    ...positions.map((each) => ({ ...row('position', each.positionId, each), words: each.title, more: each.holders.join(', ') || null, dueOn: null })),
    ...assignments.map((each) => ({ ...row('assignment', each.assignmentId, each), words: each.text, more: each.planTitle, dueOn: each.dueOn })),
    ...responsibilities.map((each) => ({ ...row('responsibility', each.responsibilityId, each), words: each.duty, more: each.planTitle, dueOn: null })),
  ]
}

function row(subject: HeldRow['subject'], subjectId: string, { fromUnitName, defaultToUnitId }: Pick<HeldRow, 'fromUnitName' | 'defaultToUnitId'>) {
  return { subject, subjectId, fromUnitName, defaultToUnitId }
}

export function takeoverKey({ subject, subjectId }: Pick<HeldRow, 'subject' | 'subjectId'>): string {
  return `${subject} ${subjectId}`
}

/** Who takes a thing over: as chosen, else as suggested; null: nobody. */
export function takerOf(values: Pick<EventValues, 'takeovers'>, held: HeldRow): string | null {
  const chosen = values.takeovers[takeoverKey(held)]
  return chosen === undefined ? held.defaultToUnitId : chosen || null
}

/** The choices that depart from what is suggested, among what is still held. */
export function askedTakeovers(values: Pick<EventValues, 'takeovers'>, held: readonly HeldRow[]) {
  return held.flatMap((each) => {
    const toUnitId = takerOf(values, each)
    return toUnitId === each.defaultToUnitId ? [] : [{ subject: each.subject, subjectId: each.subjectId, toUnitId }]
  })
}
