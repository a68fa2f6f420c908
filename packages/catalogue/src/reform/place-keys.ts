import { slugOf } from '../data-set.ts'
import { placeId } from './place.ts'
import type { CommuneBefore } from './reform-source.ts'

/** A province is the same as long as its name goes on, whatever code it bears. */
export function provinceId(name: string): string {
  return placeId(`province ${slugOf(name)}`)
}

export function districtId({ provinceName, districtName }: Pick<CommuneBefore, 'provinceName' | 'districtName'>): string {
  return placeId(`district ${provinceName} ${districtName}`)
}

export function communeBeforeId({ code, name, ...place }: Omit<CommuneBefore, 'successorCodes'>): string {
  return placeId(code === null ? `commune ${districtId(place)} ${name}` : `commune ${code}`)
}

export function communeSinceId(code: string): string {
  return placeId(`commune ${code} since 2025`)
}
