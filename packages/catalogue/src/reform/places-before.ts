import type { UnitVersion } from '@trongtam/domain'
import { islandDistricts } from './left-out.ts'
import { placeFacts, type PlaceLevel } from './place.ts'
import { communeBeforeId, districtId, provinceId } from './place-keys.ts'
import { type ProvinceGroup, provinceGroups } from './province-groups.ts'
import { type CommuneBefore, reformSource } from './reform-source.ts'

/** The agreed early day of places whose beginning the sources do not state; Hà Nội has had its borders since 2008. */
export const longBefore = '2010-01-01'

const citiesBefore = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'])

/** Every province, district and commune as it was before the first event; the same each time. */
export function placesBefore(): UnitVersion[] {
  return [...provinceGroups.values()].flatMap(placesBeforeIn)
}

/** Those of one province of today and of the provinces that ended in it, parents first. */
export function placesBeforeIn({ codeBefore: code, name, merged }: ProvinceGroup): UnitVersion[] {
  const provinces = [{ code, name }, ...merged]
  const names = new Set(provinces.map((province) => province.name))
  const communes = communesOfProvinces(names)
  return [
    ...provinces.map((province) => place(provinceId(province.name), 'province', fullProvinceName(province.name), province.code, null)),
    ...districtsBefore(communes, names).map((district) =>
      place(districtId(district), 'district', district.districtName, null, provinceId(district.provinceName)),
    ),
    ...communes.map((commune) => place(communeBeforeId(commune), 'commune', commune.name, commune.code, districtId(commune))),
  ]
}

export function communesOfProvinces(names: ReadonlySet<string>): CommuneBefore[] {
  return reformSource().communes.filter(({ provinceName }) => names.has(provinceName))
}

interface DistrictBefore {
  readonly districtName: string
  readonly provinceName: string
}

/** Each district once: those that had communes, and the islands that had none. */
function districtsBefore(communes: readonly CommuneBefore[], provinceNames: ReadonlySet<string>): DistrictBefore[] {
  const islands = islandDistricts
    .filter(({ provinceName }) => provinceNames.has(provinceName))
    .map(({ name, provinceName }) => ({ districtName: name, provinceName }))
  const districts = [...communes, ...islands].map(({ districtName, provinceName }) => ({ districtName, provinceName }))
  return [...new Map(districts.map((district) => [districtId(district), district])).values()]
}

function place(unitId: string, level: PlaceLevel, name: string, code: string | null, parentUnitId: string | null): UnitVersion {
  return { ...placeFacts(level, name, code, parentUnitId), unitId, validFrom: longBefore, validTo: null }
}

function fullProvinceName(name: string): string {
  if (name === 'Huế') return 'Tỉnh Thừa Thiên Huế'
  return `${citiesBefore.has(name) ? 'Thành phố' : 'Tỉnh'} ${name}`
}
