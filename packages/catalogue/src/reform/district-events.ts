import type { UnitEvent } from '@trongtam/domain'
import { twoLevelsFrom as on } from '../data-set.ts'
import { communeSince } from './communes-since.ts'
import { islandDistricts } from './left-out.ts'
import { placeFacts } from './place.ts'
import { districtId, provinceId } from './place-keys.ts'
import { communesOfProvinces } from './places-before.ts'
import type { ProvinceGroup } from './province-groups.ts'

/** Every district ends, and the communes that came out of its communes carry on for it; an island without any is its special zone. */
export function districtEvents({ name, merged }: ProvinceGroup): UnitEvent[] {
  const names = new Set([name, ...merged.map((province) => province.name)])
  const successors = new Map<string, Set<string>>()
  for (const commune of communesOfProvinces(names)) {
    const id = districtId(commune)
    successors.set(id, (successors.get(id) ?? new Set()).union(new Set(commune.successorCodes.map((code) => communeSince(code).placeId))))
  }
  const islands = islandDistricts.filter(({ provinceName }) => names.has(provinceName))
  return [...islands.flatMap((island) => islandEvents(island, name)), ...[...successors].map(([id, into]) => end(id, [...into]))]
}

function islandEvents({ zoneCode, name: districtName, provinceName }: (typeof islandDistricts)[number], provinceOfToday: string): UnitEvent[] {
  const { placeId, name, code } = communeSince(zoneCode)
  return [
    { on, kind: 'establish', units: [{ unitId: placeId, ...placeFacts('commune', name, code, provinceId(provinceOfToday)) }] },
    end(districtId({ districtName, provinceName }), [placeId]),
  ]
}

function end(unitId: string, into: readonly string[]): UnitEvent {
  const [only = ''] = into
  if (into.length === 1) return { on, kind: 'merge', unitIds: [unitId], into: only, children: {} }
  return { on, kind: 'split', unitId, parts: into, goesOn: false, children: {} }
}
