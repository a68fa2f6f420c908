import type { UnitClassRule, UnitKind, UnitLevel } from '@trongtam/domain'
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

export interface UnitPattern {
  readonly departmentId: string
  /** Parents before their children, level by level. */
  readonly levels: readonly (readonly NewUnit[])[]
}

/** The day the provinces and communes of today began. */
const twoLevelsFrom = '2025-07-01'

/** The departments every province has beside that of education (Nghị định 45/2025/NĐ-CP). */
const departments = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Công Thương',
  'Sở Nông nghiệp và Môi trường',
  'Sở Xây dựng',
  'Sở Khoa học và Công nghệ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Y tế',
]

const areas = { commune: 'xã', ward: 'phường', 'special-zone': 'đặc khu' } as const

/**
 * The hierarchy every province begins with: its people's committee; under it the education department, the other
 * departments, police, press and the Front; and each commune's committee with its office of culture and society, which
 * sees to schools. `newId` must never give the same id twice.
 */
export function unitPattern({ code, name, fullName, communes }: ProvinceOnMap, newId: () => string): UnitPattern {
  const place = lowerFirst(fullName)
  const committee = unit(newId(), `UBND ${place}`, 'province-committee', 'province', null, { code })
  const ofProvince = (title: string, kind: UnitKind) => unit(newId(), title, kind, 'province', committee.id)
  const department = ofProvince(`Sở Giáo dục và Đào tạo ${name}`, 'education-department')
  const bodies = [
    department,
    ofProvince(`Văn phòng UBND ${place}`, 'department'),
    ...departments.map((title) => ofProvince(`${title} ${name}`, 'department')),
    ofProvince(`Thanh tra ${place}`, 'department'),
    ofProvince(`Công an ${place}`, 'police'),
    ofProvince(`Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`, 'front'),
    ofProvince(`Báo và Phát thanh, Truyền hình ${name}`, 'press'),
  ]
  const committees = communes.map((commune) =>
    unit(newId(), `UBND ${lowerFirst(commune.name)}`, 'commune-committee', 'commune', committee.id, { code: commune.code, area: areas[commune.kind] }),
  )
  const offices = communes.map((commune, index) =>
    unit(newId(), `Phòng Văn hóa - Xã hội ${lowerFirst(commune.name)}`, 'commune-office', 'commune', committees[index]?.id ?? null, {
      area: areas[commune.kind],
    }),
  )
  return { departmentId: department.id, levels: [[committee], [...bodies, ...committees], offices] }
}

/** The classes a province assigns to from its first day. */
export const unitClassPattern: readonly { readonly name: string; readonly rule: UnitClassRule }[] = [
  { name: 'UBND các xã, phường, đặc khu', rule: { kinds: ['commune-committee'] } },
  { name: 'Phòng Văn hóa - Xã hội cấp xã', rule: { kinds: ['commune-office'] } },
  { name: 'Các Sở, ban, ngành', rule: { kinds: ['department', 'police'], levels: ['province'] } },
  { name: 'Cơ quan báo chí', rule: { kinds: ['press'] } },
  { name: 'Trường mầm non công lập', rule: { kinds: ['school'], stages: ['preschool'], ownerships: ['public'] } },
  { name: 'Trường tiểu học công lập', rule: { kinds: ['school'], stages: ['primary'], ownerships: ['public'] } },
  { name: 'Trường trung học cơ sở công lập', rule: { kinds: ['school'], stages: ['lower-secondary'], ownerships: ['public'] } },
  { name: 'Trường trung học phổ thông công lập', rule: { kinds: ['school'], stages: ['upper-secondary'], ownerships: ['public'] } },
  { name: 'Trường ngoài công lập', rule: { kinds: ['school'], ownerships: ['private'] } },
  { name: 'Trung tâm giáo dục thường xuyên', rule: { kinds: ['continuing-centre'] } },
]

/** What a province that still waits looks at: its department, and a few units that are none. */
export function samplePattern({ name }: Pick<ProvinceOnMap, 'name'>, newId: () => string): UnitPattern {
  const department = unit(newId(), `Sở Giáo dục và Đào tạo ${name}`, 'education-department', 'province', null)
  const sample = (title: string, kind: UnitKind, level: UnitLevel) => unit(newId(), `${title} (mẫu)`, kind, level, department.id, { demo: true })
  const samples = [
    sample('UBND phường Bình Minh', 'commune-committee', 'commune'),
    sample('UBND xã Đồng Xanh', 'commune-committee', 'commune'),
    sample('Trường Tiểu học Cánh Diều', 'school', 'institution'),
    sample('Trường THPT Sông Trong', 'school', 'institution'),
  ]
  return { departmentId: department.id, levels: [[department], samples] }
}

function unit(
  id: string,
  name: string,
  kind: UnitKind,
  level: UnitLevel,
  parentUnitId: string | null,
  given: { readonly code?: string; readonly area?: string; readonly demo?: boolean } = {},
): NewUnit {
  const { code = null, area = null, demo = false } = given
  return { id, name, kind, level, parentUnitId, code, area, demo, stage: null, ownership: null, validFrom: twoLevelsFrom, validTo: null }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
