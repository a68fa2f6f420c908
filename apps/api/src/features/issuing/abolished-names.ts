import { abolishedUnits, type FoundName } from '@trongtam/documents'
import { firstDayOf, type NamesOfDay, type SchoolYear } from '@trongtam/domain'
import { findPlan, type TenantSession, unitNamesOn } from '@trongtam/records'
import { listCheckedNodes } from './check-store.ts'

const carriersNamed = 3

/** The nodes of a plan, dropped ones apart, that name what had ended before its school year began. Refuses 'not-found'. */
export async function describeAbolishedNames({ db }: TenantSession, planId: string, provinces: NamesOfDay) {
  const { plan } = await findPlan(db, planId)
  const nodes = (await listCheckedNodes(db, planId)).filter(({ dropped }) => !dropped)
  const namesIn = await abolishedNamesOf({ db }, plan.schoolYear, provinces)
  return {
    nodes: nodes.flatMap(({ id, text }) => {
      const names = namesIn(text)
      return names.length > 0 ? [{ nodeId: id, names: names.map(toAnswer) }] : []
    }),
  }
}

/** Finds in a text of a plan what had ended before its school year began; each name once. */
export async function abolishedNamesOf(
  { db }: Pick<TenantSession, 'db'>,
  schoolYear: SchoolYear,
  provinces: NamesOfDay,
): Promise<(text: string) => FoundName[]> {
  const day = firstDayOf(schoolYear)
  const find = abolishedUnits(await unitNamesOn(db, provinces, day))
  return (text) => [...new Map(find(text, day).map((each) => [each.name, each])).values()]
}

function toAnswer({ written, endedOn, carriedOnBy }: FoundName) {
  return { written, endedOn, carriedOnBy: carriedOnBy.slice(0, carriersNamed), carrierCount: carriedOnBy.length }
}
