import type { TenantDb } from '@trongtam/db'
import { carriersOf, unitLineage } from '@trongtam/domain'
import type { TenantSession } from '@trongtam/records'
import { lineageUntil, planDay, takeoversUpTo, unitsThere } from './carrier-store.ts'
import { carrierWords } from './carrier-words.ts'
import { eachOnce, type PlanWork, planWork } from './plan-work.ts'

/** Who carries today what a plan gave to units that have ended since; what was decided of a single task or duty goes before the lineage. */
export async function planCarriers({ db, today }: TenantSession, planId: string) {
  const asOf = await planDay(db, planId)
  const work = await planWork(db, planId, asOf)
  const there = await unitsThere(db, eachOnce(work.flatMap(({ memberIds }) => memberIds)), today)
  const ended = work.filter(({ memberIds }) => memberIds.some((unitId) => !there.has(unitId)))
  if (ended.length === 0) return { asOf, carriers: [] }
  const carrying = await carryingOfWork(db, ended, today)
  const words = carrierWords(db, today)
  const carriers = []
  for (const alike of Map.groupBy(ended, (each) => `${each.unitId} ${each.unitClassId} ${carrying.decisionOf(each)}`).values()) {
    const [first] = alike
    if (!first) continue
    carriers.push({
      unitId: first.unitId,
      unitClassId: first.unitClassId,
      name: first.name,
      memberCount: first.memberIds.length,
      endedCount: first.memberIds.filter((unitId) => !there.has(unitId)).length,
      now: await words(carrying.carriersOf(first)),
      takenOver: carrying.decisionOf(first) !== null,
      assignments: alike.flatMap(({ assignment }) => assignment ?? []),
      responsibilityIds: alike.filter(({ assignment }) => assignment === null).map(({ id }) => id),
    })
  }
  return { asOf, carriers }
}

/** Who carries a piece of work now, and what was decided of it, as text; null: nothing was. */
async function carryingOfWork(db: TenantDb, ended: readonly PlanWork[], today: string) {
  const lineage = unitLineage(await lineageUntil(db, today))
  const subjectIds = ended.map(({ id }) => id)
  const takeovers = await takeoversUpTo(db, subjectIds, today)
  const decidedFor = [...takeovers.values()].flat().map(({ toUnitId }) => toUnitId)
  const found = [...ended.flatMap(({ memberIds }) => memberIds), ...lineage.edgesTo.keys(), ...decidedFor]
  const there = await unitsThere(db, eachOnce(found), today)
  const takenOver = ({ id }: PlanWork) => takeovers.get(id) ?? []
  return {
    carriersOf: (work: PlanWork) => {
      const carriers = carriersOf(work.memberIds, lineage, takenOver(work), (unitId) => there.has(unitId))
      return carriers === 'nobody' ? [] : carriers
    },
    decisionOf: (work: PlanWork) =>
      takenOver(work)
        .map(({ since, toUnitId }) => `${since} ${toUnitId}`)
        .join(' ') || null,
  }
}
