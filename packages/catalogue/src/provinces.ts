import { tidyText } from '@trongtam/domain'
import { plainProvinceName, rows, slugOf, twoLevelsFrom } from './data-set.ts'

/** One row per period: Đồng Nai has two, a tỉnh until 2026-04-30 and a thành phố from that day on. */
export interface ProvincePeriod {
  readonly code: string
  readonly slug: string
  /** `Hà Nội` */
  readonly name: string
  /** `Thành phố Hà Nội` */
  readonly fullName: string
  readonly kind: 'province' | 'city'
  readonly validFrom: string
  /** The first day on which the row no longer holds; null: still. */
  readonly validTo: string | null
}

const cityPrefix = 'Thành phố '

/** Nghị quyết 30/2026/QH16: Đồng Nai becomes a city under the central government. The data set of 2025 does not know it yet. */
const dongNai = { code: '75', cityFrom: '2026-04-30' }

/** The 34 provinces and cities since 2025-07-01, one row per period: 35 rows, because Đồng Nai has two. */
export const provinceCatalogue: readonly ProvincePeriod[] = rows('provinces').flatMap((row) => periodsOf(row.province_code, tidyText(row.name)))

function periodsOf(code: string, written: string): ProvincePeriod[] {
  const name = plainProvinceName(written)
  const isCity = written.startsWith(cityPrefix)
  if (code !== dongNai.code) return [period(code, name, isCity, twoLevelsFrom, null)]
  return [period(code, name, false, twoLevelsFrom, dongNai.cityFrom), period(code, name, true, dongNai.cityFrom, null)]
}

function period(code: string, name: string, isCity: boolean, validFrom: string, validTo: string | null): ProvincePeriod {
  return { code, slug: slugOf(name), name, fullName: `${isCity ? cityPrefix : 'Tỉnh '}${name}`, kind: isCity ? 'city' : 'province', validFrom, validTo }
}
