import { successorsOn } from '@trongtam/domain'
import type { TenantSession } from '@trongtam/records'
import { endOf, lineageUntil, unitsThere } from './carrier-store.ts'
import { carrierWords } from './carrier-words.ts'

const nobody = { units: [], unitCount: 0, unitClass: null }

/** Who carries on today for a unit that has ended. */
export async function unitCarriers({ db, today }: TenantSession, unitId: string) {
  const endedOn = await endOf(db, unitId, today)
  if (endedOn === null) return { unitId, endedOn, now: nobody }
  const edges = await lineageUntil(db, today)
  const after = edges.map(({ toUnitId }) => toUnitId)
  const there = await unitsThere(db, [...new Set(after)], today)
  return { unitId, endedOn, now: await carrierWords(db, today)(successorsOn(edges, unitId, (id) => there.has(id))) }
}
