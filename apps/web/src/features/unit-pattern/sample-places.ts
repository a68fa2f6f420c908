import { nameAt, type PatternBody, type PatternPlace, type PlaceOfPattern } from '@trongtam/domain'

const since = '1900-01-01'
const province: PlaceOfPattern = { key: '01', per: 'province', code: '01', name: 'Hà Nội', fullName: 'Thành phố Hà Nội', area: null, above: null, since }
const examples: Readonly<Record<PatternPlace, Pick<PlaceOfPattern, 'name' | 'fullName'>>> = {
  province,
  district: { name: 'Ba Đình', fullName: 'Quận Ba Đình' },
  commune: { name: 'Ngọc Hà', fullName: 'Phường Ngọc Hà' },
}

/** How a body is called at one place, for whoever reads a pattern. */
export function exampleName(body: Pick<PatternBody, 'name' | 'per'>): string {
  return nameAt(body, examples[body.per])
}

export interface SampleSize {
  readonly districts: number
  readonly communes: number
}

/** Hà Nội has as many communes, and had as many districts. */
export const usualSize: SampleSize = { districts: 30, communes: 126 }

/** A province with so many districts and communes, these spread over those. */
export function samplePlaces({ districts, communes }: SampleSize): PlaceOfPattern[] {
  const numbered = (per: PatternPlace, index: number, above: string): PlaceOfPattern => {
    const name = `${index + 1}`
    return { key: `${per}-${name}`, per, code: name, name, fullName: `${per === 'district' ? 'Huyện' : 'Xã'} ${name}`, area: null, above, since }
  }
  return [
    province,
    ...Array.from({ length: districts }, (_, index) => numbered('district', index, province.key)),
    ...Array.from({ length: communes }, (_, index) => numbered('commune', index, districts === 0 ? province.key : `district-${(index % districts) + 1}`)),
  ]
}
