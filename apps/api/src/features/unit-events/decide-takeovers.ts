import { Refusal } from '@trongtam/domain'
import type { NewTakeover } from '@trongtam/records'
import type { ForeseenEvent } from './foresee-unit-event.ts'

export interface AskedTakeover {
  readonly subject: NewTakeover['subject']
  readonly subjectId: string
  /** Null: nobody carries it on. */
  readonly toUnitId: string | null
}

/**
 * Who takes over each thing that units which end hold: as asked, else as the event has it by itself. Refuses 'not-found'
 * for what they do not hold, 'unit-unknown' for a unit that is not there on the event's day.
 */
export function decideTakeovers({ heirs, work, after }: ForeseenEvent, asked: readonly AskedTakeover[]): NewTakeover[] {
  const decided = new Map(asked.map((each) => [keyOf(each), each.toUnitId]))
  const taken = (subject: NewTakeover['subject'], subjectId: string, fromUnitId: string): NewTakeover => {
    const said = decided.get(keyOf({ subject, subjectId }))
    return { subject, subjectId, fromUnitId, toUnitId: said === undefined ? (heirs.get(fromUnitId) ?? null) : said }
  }
  const takeovers = [
    ...work.assignments.map(({ id, fromUnitId }) => taken('assignment', id, fromUnitId)),
    ...work.responsibilities.map(({ id, fromUnitId }) => taken('responsibility', id, fromUnitId)),
    ...work.positions.map(({ id, unitId }) => taken('position', id, unitId)),
  ]
  const held = new Set(takeovers.map(keyOf))
  if (asked.some((each) => !held.has(keyOf(each)))) throw new Refusal('not-found')
  if (takeovers.some(({ toUnitId }) => toUnitId !== null && !after.versionsById.has(toUnitId))) throw new Refusal('unit-unknown')
  return takeovers
}

function keyOf({ subject, subjectId }: Pick<NewTakeover, 'subject' | 'subjectId'>): string {
  return `${subject} ${subjectId}`
}
