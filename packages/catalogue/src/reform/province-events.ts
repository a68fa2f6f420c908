import type { UnitEvent } from '@trongtam/domain'
import { twoLevelsFrom as on } from '../data-set.ts'
import { documentWords } from './documents.ts'
import { changePlaceKind, type PlaceEvent } from './place-event.ts'
import { provinceId } from './place-keys.ts'
import type { ProvinceGroup } from './province-groups.ts'

/** A province whose name goes on stays what it is: others merge into it, and it takes the code of the reform. */
export function provinceEvents({ name, code, codeBefore, merged }: ProvinceGroup): PlaceEvent[] {
  const unitId = provinceId(name)
  const unitIds = merged.map((province) => provinceId(province.name))
  return [
    ...(unitIds.length === 0 ? [] : [{ documentWords: documentWords.provinces, event: { on, kind: 'merge', unitIds, into: unitId, children: {} } as const }]),
    ...(code === codeBefore ? [] : [{ documentWords: documentWords.codes, event: { on, kind: 'recode', unitId, code } as const }]),
  ]
}

const cities = [
  { province: 'Huế', fullName: 'Thành phố Huế', since: '2025-01-01', documentWords: documentWords.hueCity },
  { province: 'Đồng Nai', fullName: 'Thành phố Đồng Nai', since: '2026-04-30', documentWords: documentWords.dongNaiCity },
]

/** Huế and Đồng Nai, that became cities on days of their own. */
export function cityEvents({ name }: ProvinceGroup): PlaceEvent[] {
  return cities
    .filter(({ province }) => province === name)
    .flatMap(({ fullName, since, documentWords: words }) => {
      const unitId = provinceId(name)
      const events: UnitEvent[] = [{ on: since, kind: 'rename', unitId, name: fullName }, changePlaceKind(since, unitId, 'province', fullName)]
      return events.map((event) => ({ event, documentWords: words }))
    })
}
