import type { TenantDb } from '@trongtam/db'
import { type Succession, successionBetween } from '@trongtam/domain'
import { lineageWithin, type StoredEdge, thereOn } from './figure-tree-store.ts'
import { kinOf } from './kin-of.ts'

interface Ended {
  readonly unitId: string
  readonly lastDay: string
}

export interface SuccessionOfEnded {
  /** Of each unit that ended, from its last day on; undefined of any other. */
  readonly of: (unitId: string) => Succession | undefined
  readonly edges: readonly StoredEdge[]
}

/** Who stands on a day for units that ended. */
export async function successionOfEnded(db: TenantDb, ended: readonly Ended[], day: string): Promise<SuccessionOfEnded> {
  if (ended.length === 0) return { of: () => undefined, edges: [] }
  const days = [...ended.map(({ lastDay }) => lastDay), day].toSorted()
  const edges = await lineageWithin(db, days[0] ?? day, days.at(-1) ?? day)
  const there = await thereOn(db, [...kinOf(edges, new Set(ended.map(({ unitId }) => unitId)))], day)
  const isThere = (unitId: string) => there.has(unitId)
  const byDay = new Map([...new Set(days)].map((from) => [from, successionBetween({ edges, from, on: day, isThere })]))
  const found = new Map(ended.flatMap(({ unitId, lastDay }) => [[unitId, byDay.get(lastDay)?.(unitId)] as const]))
  return { of: (unitId) => found.get(unitId), edges }
}
