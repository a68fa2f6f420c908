import { type PlaceOfPattern, twoTiersFrom, type UnitKind, type UnitLevel, type UnitPatternContent, unitsOfPattern } from '@trongtam/domain'
import type { NewUnit } from './unit-store.ts'

/** A province as the catalogue knows it: all that its hierarchy is made from. */
export interface ProvinceOnMap {
  readonly code: string
  /** `Hải Phòng` */
  readonly name: string
  /** `Thành phố Hải Phòng` */
  readonly fullName: string
  readonly communes: readonly { readonly code: string; readonly name: string; readonly kind: 'commune' | 'ward' | 'special-zone' }[]
}

export interface UnitsToBegin {
  /** Where the first administrator is appointed. */
  readonly departmentId: string
  /** Parents before their children. */
  readonly units: readonly NewUnit[]
  /** The ids by `unitKey` of body and place. */
  readonly idOf: ReadonlyMap<string, string>
}

const areas = { commune: 'xã', ward: 'phường', 'special-zone': 'đặc khu' } as const

/**
 * The hierarchy a province begins with on a day, by the pattern of units. `newId` must never give the same id twice.
 * Throws where the pattern has no department of education: such a one is not published.
 */
export function unitsToBegin(content: UnitPatternContent, province: ProvinceOnMap, day: string, newId: () => string): UnitsToBegin {
  const made = unitsOfPattern(content, placesOf(province), day)
  const idOf = new Map(made.map(({ key }) => [key, newId()]))
  const units = made.map(({ key, body, place, name, code, under, validFrom, validTo }): NewUnit => {
    const parentUnitId = under === null ? null : (idOf.get(under) ?? null)
    const facts = { kind: body.kind, level: body.level, stage: null, ownership: null, area: place.area }
    return { id: idOf.get(key) ?? newId(), name, code, ...facts, parentUnitId, demo: false, validFrom, validTo }
  })
  const department = units.find(({ kind }) => kind === 'education-department')
  if (!department) throw new Error('the pattern of units has no department of education')
  return { departmentId: department.id, units, idOf }
}

/** The province and its communes of today, which began with the two tiers. */
export function placesOf({ code, name, fullName, communes }: ProvinceOnMap): PlaceOfPattern[] {
  return [
    { key: code, per: 'province', code, name, fullName, area: null, above: null, since: twoTiersFrom },
    ...communes.map((commune): PlaceOfPattern => ({
      key: `${code}/${commune.code}`,
      per: 'commune',
      code: commune.code,
      name: commune.name.replace(/^(xã|phường|đặc khu)\s+/iu, ''),
      fullName: commune.name,
      area: areas[commune.kind],
      above: code,
      since: twoTiersFrom,
    })),
  ]
}

/** What a province that still waits looks at: its department, and a few units that are none. */
export function sampleUnits({ name }: Pick<ProvinceOnMap, 'name'>, newId: () => string): Omit<UnitsToBegin, 'idOf'> {
  const department = unit(newId(), `Sở Giáo dục và Đào tạo ${name}`, 'education-department', 'province', { parentUnitId: null, demo: false })
  const sample = (title: string, kind: UnitKind, level: UnitLevel) => unit(newId(), `${title} (mẫu)`, kind, level, { parentUnitId: department.id, demo: true })
  const samples = [
    sample('UBND phường Bình Minh', 'commune-committee', 'commune'),
    sample('UBND xã Đồng Xanh', 'commune-committee', 'commune'),
    sample('Trường Tiểu học Cánh Diều', 'school', 'institution'),
    sample('Trường THPT Sông Trong', 'school', 'institution'),
  ]
  return { departmentId: department.id, units: [department, ...samples] }
}

function unit(id: string, name: string, kind: UnitKind, level: UnitLevel, given: Pick<NewUnit, 'parentUnitId' | 'demo'>): NewUnit {
  return { id, name, kind, level, ...given, code: null, area: null, stage: null, ownership: null, validFrom: twoTiersFrom, validTo: null }
}
