import { tidyText } from '@trongtam/domain'
import { rows, twoLevelsFrom } from './data-set.ts'

export interface Commune {
  readonly code: string
  readonly validFrom: string
  readonly provinceCode: string
  /** `Phường Ba Đình` */
  readonly name: string
  readonly kind: 'commune' | 'ward' | 'special-zone'
}

/**
 * The 3.321 communes as they began on 2025-07-01. Ten of Đồng Nai became wards on 2026-04-30 (237/NQ-UBTVQH16); the data
 * set does not say which, so they stand as they began.
 */
export const communeCatalogue: readonly Commune[] = rows('wards').map(({ ward_code: code, province_code: provinceCode, name: written }) => {
  const name = tidyText(written)
  return { code, validFrom: twoLevelsFrom, provinceCode, name, kind: kindOf(name) }
})

function kindOf(name: string): Commune['kind'] {
  if (name.startsWith('Phường ')) return 'ward'
  return name.startsWith('Đặc khu ') ? 'special-zone' : 'commune'
}
