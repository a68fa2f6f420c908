import { longBefore, twoLevelsFrom } from '@trongtam/catalogue'
import type { SchoolStage, UnitKind } from '@trongtam/domain'
import { communeKey } from './commune-committees.ts'
import type { DemoUnit, DemoUnitClass } from './province-shape.ts'

/** An agreed early date for units whose beginning the sources do not state. */
export const sinceLongAgo = longBefore

type BodyRow = readonly [slug: string, name: string, kind: UnitKind, note?: string]

/** Bodies of the province level directly under its people's committee. */
export function provinceBodies(prefix: string, parentKey: string, bodies: readonly BodyRow[]): DemoUnit[] {
  return bodies.map(([slug, name, kind, note]) => ({
    key: `${prefix}-${slug}`,
    name,
    code: null,
    kind,
    level: 'province',
    parentKey,
    validFrom: sinceLongAgo,
    validTo: null,
    demo: false,
    ...(note ? { note } : {}),
  }))
}

type SchoolRow = readonly [
  slug: string,
  name: string,
  stage: SchoolStage | 'continuing-centre',
  parent: { readonly commune: string } | 'department',
  ownership?: 'private',
]

/** Invented schools, marked as such also in their names; `commune` is the official code of the commune in charge. */
export function inventedSchools(prefix: string, departmentKey: string, schools: readonly SchoolRow[]): DemoUnit[] {
  return schools.map(([slug, name, stage, parent, ownership]) => ({
    key: `${prefix}-${slug}`,
    name: `${name} (minh họa)`,
    code: null,
    kind: stage === 'continuing-centre' ? 'continuing-centre' : 'school',
    level: 'institution',
    ...(stage === 'continuing-centre' ? {} : { stage }),
    ownership: ownership ?? 'public',
    parentKey: parent === 'department' ? departmentKey : communeKey(prefix, parent.commune),
    validFrom: twoLevelsFrom,
    validTo: null,
    demo: true,
  }))
}

/** The classes every province assigns to; `districts` names the class of the former districts as its documents do. */
export function unitClasses(prefix: string, names: { readonly communes: string; readonly districts: string; readonly higher: string }): DemoUnitClass[] {
  return [
    { key: `${prefix}-ubnd-xa-phuong`, name: names.communes, rule: { kinds: ['commune-committee'] } },
    {
      key: `${prefix}-so-ban-nganh`,
      name: 'Các Sở, ban, ngành',
      rule: { kinds: ['department', 'police'], levels: ['province'] },
      note: 'Không gồm Sở Giáo dục và Đào tạo: văn bản giao các Sở, ban, ngành phối hợp với Sở này.',
    },
    { key: `${prefix}-dh-cd`, name: names.higher, rule: { kinds: ['higher-education'] } },
    ...publicSchools.map(([slug, name, stage]) => ({
      key: `${prefix}-truong-${slug}-cong-lap`,
      name: `Trường ${name} công lập`,
      rule: { kinds: ['school' as const], stages: [stage], ownerships: ['public' as const] },
    })),
    {
      key: `${prefix}-truong-ngoai-cong-lap`,
      name: 'Trường mầm non, phổ thông ngoài công lập',
      rule: { kinds: ['school'], ownerships: ['private'] },
    },
    { key: `${prefix}-tt-gdtx`, name: 'Trung tâm giáo dục thường xuyên, GDNN-GDTX', rule: { kinds: ['continuing-centre'] } },
    {
      key: `${prefix}-ubnd-quan-huyen`,
      name: names.districts,
      rule: { kinds: ['district-committee'] },
      note: 'Khối lịch sử: cấp huyện kết thúc hoạt động từ 01/7/2025.',
    },
    {
      key: `${prefix}-phong-gddt`,
      name: 'Phòng Giáo dục và Đào tạo',
      rule: { kinds: ['district-office'] },
      note: 'Khối lịch sử: Phòng GD&ĐT cấp huyện chấm dứt từ 01/7/2025.',
    },
  ]
}

const publicSchools = [
  ['mam-non', 'mầm non', 'preschool'],
  ['tieu-hoc', 'tiểu học', 'primary'],
  ['thcs', 'trung học cơ sở', 'lower-secondary'],
  ['thpt', 'trung học phổ thông', 'upper-secondary'],
  ['lien-cap', 'liên cấp', 'combined'],
] as const satisfies readonly (readonly [string, string, SchoolStage])[]
