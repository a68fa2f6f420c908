import { tidyText } from '@trongtam/domain'
import { rows, slugOf, twoLevelsFrom } from './communes.ts'
import type { ProvinceCatalogueRow } from './province-shape.ts'

const cityPrefix = 'Thành phố '

/** Nghị quyết 30/2026/QH16: Đồng Nai becomes a city under the central government. The data set of 2025 does not know it yet. */
const dongNai = { code: '75', cityFrom: '2026-04-30' }

/** The 34 provinces and cities since 2025-07-01, one row per period: 35 rows, because Đồng Nai has two. */
export const provinceCatalogue: readonly ProvinceCatalogueRow[] = rows('provinces').flatMap((row) =>
  'short_name' in row ? periodsOf(row.province_code, tidyText(row.name)) : [],
)

function periodsOf(code: string, written: string): ProvinceCatalogueRow[] {
  const city = written.startsWith(cityPrefix)
  const name = city ? written.slice(cityPrefix.length) : written
  if (code !== dongNai.code) return [period(code, name, city, twoLevelsFrom, null)]
  return [period(code, name, false, twoLevelsFrom, dongNai.cityFrom), period(code, name, true, dongNai.cityFrom, null)]
}

function period(code: string, name: string, city: boolean, validFrom: string, validTo: string | null): ProvinceCatalogueRow {
  return {
    code,
    slug: slugOf(name),
    name,
    fullName: `${city ? cityPrefix : 'Tỉnh '}${name}`,
    kind: city ? 'thành phố trực thuộc trung ương' : 'tỉnh',
    validFrom,
    validTo,
  }
}
