import type { TenantDb } from '@trongtam/db'
import { treeOfDay, type UnitVersion } from '@trongtam/domain'
import { takeoversOf, unitNames } from '@trongtam/records'
import { dependantsOf } from './dependants-of-event.ts'
import { describeTouched } from './describe-touched.ts'
import { wordsOfSubjects } from './taken-subject-store.ts'
import { findEvent, type KeptEvent, listTouched } from './unit-event-store.ts'
import { findEventSummary } from './unit-event-summary-store.ts'

/** One event with the units it touched, who took over what by it, and what rests upon it. Refuses 'not-found'. */
export async function describeUnitEvent(db: TenantDb, id: string) {
  const event = await findEvent(db, id)
  const summary = await findEventSummary(db, id)
  const { versions, dependants } = await dependantsOf(db, event)
  const trees = treesOf(event, versions)
  const touched = (await listTouched(db, id)).map((each) => describeTouched(each, trees))
  return { ...summary, touched, takeovers: await describeTakeovers(db, event), dependants: event.undoneAt === null ? dependants : [] }
}

/** The tree of the event's day, without it and with it. */
function treesOf({ before, after, on }: KeptEvent, versions: readonly UnitVersion[]) {
  const touched = new Set([...before, ...after].map(({ unitId }) => unitId))
  const others = versions.filter(({ unitId }) => !touched.has(unitId))
  return { before: treeOfDay([...others, ...before], on), after: treeOfDay([...others, ...after], on) }
}

async function describeTakeovers(db: TenantDb, { id, on }: KeptEvent) {
  const taken = await takeoversOf(db, id)
  const words = await wordsOfSubjects(db, taken)
  const units = taken.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId ?? []].flat())
  const names = await unitNames(db, [...new Set(units)], on)
  return taken.map(({ subject, subjectId, fromUnitId, toUnitId }) => ({
    subject,
    subjectId,
    words: words.get(subjectId) ?? '',
    fromUnitId,
    fromUnitName: names.get(fromUnitId) ?? '',
    toUnitId,
    toUnitName: toUnitId === null ? null : (names.get(toUnitId) ?? null),
  }))
}
