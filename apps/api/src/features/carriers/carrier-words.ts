import type { TenantDb } from '@trongtam/db'
import { classOfExactly, namesInOrder } from './carrier-store.ts'

/** How many units are named; the rest is counted. */
const unitsNamed = 20

/** Units that carry something today, by name, or the class they make up. Who asks for the same units again is answered from memory. */
export function carrierWords(db: TenantDb, today: string) {
  const known = new Map<string, Promise<Awaited<ReturnType<typeof describe>>>>()
  const describe = async (unitIds: readonly string[]) => ({
    units: await namesInOrder(db, unitIds, today, unitsNamed),
    unitCount: unitIds.length,
    unitClass: unitIds.length > 1 ? await classOfExactly(db, unitIds, today) : null,
  })
  return (unitIds: readonly string[]) => {
    const key = unitIds.toSorted().join(' ')
    const words = known.get(key) ?? describe(unitIds)
    known.set(key, words)
    return words
  }
}
