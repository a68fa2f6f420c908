import { communeCatalogue } from '@trongtam/catalogue'
import type { DemoUnit } from './province-shape.ts'

const areas = { commune: 'xã', ward: 'phường', 'special-zone': 'đặc khu' } as const

/** The people's committees of a province's communes, under `parentKey`. */
export function communeCommittees(provinceCode: string, keyPrefix: string, parentKey: string): DemoUnit[] {
  return communeCatalogue
    .filter((commune) => commune.provinceCode === provinceCode)
    .map(({ code, name, kind, validFrom }) => ({
      key: communeKey(keyPrefix, code),
      name: `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      code,
      kind: 'commune-committee',
      level: 'commune',
      area: areas[kind],
      parentKey,
      validFrom,
      validTo: null,
      demo: false,
    }))
}

/** Key of a commune's committee by its official code. */
export function communeKey(keyPrefix: string, code: string): string {
  return `${keyPrefix}-xa-${code}`
}
