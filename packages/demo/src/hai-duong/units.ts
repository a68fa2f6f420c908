import { slugOf, twoLevelsFrom } from '@trongtam/catalogue'
import type { SchoolStage } from '@trongtam/domain'
import type { DemoUnit } from '../province-shape.ts'
import { provinceBodies, sinceLongAgo, unitClasses } from '../unit-parts.ts'

export const haiDuongCommitteeKey = 'hd-ubnd'
export const haiDuongDepartmentKey = 'hd-so-gddt'

const committee: DemoUnit = {
  key: haiDuongCommitteeKey,
  name: 'UBND tỉnh Hải Dương',
  code: '30',
  kind: 'province-committee',
  level: 'province',
  parentKey: null,
  validFrom: sinceLongAgo,
  validTo: twoLevelsFrom,
  demo: false,
  note: 'Mã của danh mục trước ngày 01/7/2025.',
}

const department = provinceBodies('hd', haiDuongCommitteeKey, [['so-gddt', 'Sở Giáo dục và Đào tạo Hải Dương', 'education-department']])

const districts = [
  'huyện Bình Giang',
  'huyện Cẩm Giàng',
  'huyện Gia Lộc',
  'huyện Kim Thành',
  'huyện Nam Sách',
  'huyện Ninh Giang',
  'huyện Thanh Hà',
  'huyện Thanh Miện',
  'huyện Tứ Kỳ',
  'thành phố Chí Linh',
  'thành phố Hải Dương',
  'thị xã Kinh Môn',
] as const

const schools: readonly DemoUnit[] = (
  [
    ['Trường Mầm non Hoa Vải', 'preschool', 'huyện Thanh Hà'],
    ['Trường Tiểu học Đồi Thông', 'primary', 'thành phố Chí Linh'],
    ['Trường THCS Hang Đá', 'lower-secondary', 'thị xã Kinh Môn'],
    ['Trường THPT Bánh Đậu', 'upper-secondary', null],
  ] as const
).map(([name, stage, district]) => aSchool(name, stage, district))

/** Hải Dương as it was on its last day; with the province everything of it ended on the same day. */
export const haiDuongUnits: readonly DemoUnit[] = [
  committee,
  ...department.map((unit) => ({ ...unit, validTo: twoLevelsFrom })),
  ...districts.map(aDistrict),
  ...schools,
]

export const haiDuongUnitClasses = unitClasses('hd', {
  communes: 'UBND các xã, phường, thị trấn',
  districts: 'UBND các huyện, thị xã, thành phố',
  higher: 'Các trường cao đẳng trực thuộc tỉnh',
})

function aDistrict(name: string): DemoUnit {
  return {
    key: `hd-huyen-${slugOf(name)}`,
    name: `UBND ${name}`,
    code: null,
    kind: 'district-committee',
    level: 'district',
    parentKey: haiDuongCommitteeKey,
    validFrom: sinceLongAgo,
    validTo: twoLevelsFrom,
    demo: false,
  }
}

/** An invented school, under its district, or under the department where none is named. */
function aSchool(name: string, stage: SchoolStage, district: (typeof districts)[number] | null): DemoUnit {
  return {
    key: `hd-truong-${slugOf(name)}`,
    name: `${name} (minh họa)`,
    code: null,
    kind: 'school',
    level: 'institution',
    stage,
    ownership: 'public',
    parentKey: district === null ? haiDuongDepartmentKey : `hd-huyen-${slugOf(district)}`,
    validFrom: sinceLongAgo,
    validTo: twoLevelsFrom,
    demo: true,
  }
}
