import { compareVietnamese } from '@trongtam/domain'
import { plainProvinceName, rows, twoLevelsFrom } from './data-set.ts'
import { provinceCatalogue } from './provinces.ts'

/** A province that was merged away, and the one that goes on for it. */
export interface FormerProvince {
  /** `Hải Dương` */
  readonly name: string
  readonly successorCode: string
  /** The day its successor began its work (ISO date). */
  readonly mergedOn: string
  readonly legalBasis: string
}

const legalBasis = 'Nghị quyết 202/2025/QH15 ngày 12/6/2025'

/** The 29 of the 63 provinces whose name no province bears any more, in Vietnamese order. */
export const formerProvinces: readonly FormerProvince[] = [...successors()]
  .map(([name, successorCode]) => ({ name, successorCode, mergedOn: twoLevelsFrom, legalBasis }))
  .toSorted((a, b) => compareVietnamese(a.name, b.name))

/** Each former name with the code of the province its communes belong to now. */
function successors(): Map<string, string> {
  const codeByName = new Map(provinceCatalogue.map(({ name, code }) => [name, code]))
  const found = new Map<string, string>()
  for (const { old_province_name: before, new_province_name: now } of rows('ward_mappings')) {
    // The five special zones of islands came from no commune: their rows name no province before.
    if (!before || codeByName.has(plainProvinceName(before))) continue
    const code = codeByName.get(plainProvinceName(now))
    if (code !== undefined) found.set(plainProvinceName(before), code)
  }
  return found
}
