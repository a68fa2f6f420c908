import type { UnitVersion } from '../unit.ts'
import type { EstablishedUnit } from './unit-event.ts'

/** For examples: a province of two districts with their communes and schools. */

export const since = '2020-09-01'
export const reform = '2025-07-01'

export function aUnit(unitId: string, parentUnitId: string | null, own: Partial<UnitVersion> = {}): UnitVersion {
  return { ...established(unitId, parentUnitId), validFrom: since, validTo: null, ...own }
}

export function established(unitId: string, parentUnitId: string | null, own: Partial<EstablishedUnit> = {}): EstablishedUnit {
  const school = { kind: 'school', level: 'institution', ownKindId: null, stage: null, ownership: null, area: null, tags: [] } as const
  return { unitId, name: unitId, code: null, parentUnitId, ...school, ...own }
}

const district = { kind: 'district-committee', level: 'district' } as const
const commune = { kind: 'commune-committee', level: 'commune' } as const

export const province: readonly UnitVersion[] = [
  aUnit('Tỉnh', null, { kind: 'province-committee', level: 'province', code: '01' }),
  aUnit('Huyện Đông', 'Tỉnh', { ...district, code: '001' }),
  aUnit('Huyện Tây', 'Tỉnh', { ...district, code: '002' }),
  aUnit('Xã An', 'Huyện Đông', { ...commune, code: '00001' }),
  aUnit('Xã Bình', 'Huyện Đông', { ...commune, code: '00002' }),
  aUnit('Xã Cát', 'Huyện Tây', { ...commune, code: '00003' }),
  aUnit('Trường Kim Đồng', 'Xã An'),
  aUnit('Trường Lê Lợi', 'Xã An'),
  aUnit('Trường Nguyễn Du', 'Xã Bình'),
]

/** The tree of a day: each unit with its parent and its name. */
export function treeOn(versions: readonly UnitVersion[], day: string): Record<string, string> {
  const there = versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
  return Object.fromEntries(there.map(({ unitId, parentUnitId, name }) => [unitId, `${parentUnitId ?? '-'} / ${name}`]))
}
