import { createHash } from 'node:crypto'
import type { UnitFacts, UnitKind, UnitLevel } from '@trongtam/domain'

export type PlaceLevel = Extract<UnitLevel, 'province' | 'district' | 'commune'>

/** What the law calls a place of each level by the first word of its full name. */
const kindsByWord = {
  province: { Tỉnh: 'province', 'Thành phố': 'city' },
  district: { Quận: 'urban-district', Huyện: 'rural-district', 'Thị xã': 'district-town', 'Thành phố': 'district-city' },
  commune: { Xã: 'commune', Phường: 'ward', 'Thị trấn': 'township', 'Đặc khu': 'special-zone' },
} as const

export type PlaceKind = { [Level in PlaceLevel]: (typeof kindsByWord)[Level][keyof (typeof kindsByWord)[Level]] }[PlaceLevel]

const committees = {
  province: 'province-committee',
  district: 'district-committee',
  commune: 'commune-committee',
} as const satisfies Record<PlaceLevel, UnitKind>

/** A place as a unit of the domain is: its kind, as the law names it, stands in `area`. */
export function placeFacts(level: PlaceLevel, name: string, code: string | null, parentUnitId: string | null): UnitFacts {
  return { name, code, kind: committees[level], ownKindId: null, level, stage: null, ownership: null, area: placeKind(level, name), tags: [], parentUnitId }
}

/** `Thị trấn Mường Lát` as `township`. */
export function placeKind(level: PlaceLevel, fullName: string): PlaceKind {
  const found = Object.entries(kindsByWord[level]).find(([word]) => fullName.startsWith(`${word} `))
  if (!found) throw new Error(`"${fullName}" does not say what it is`)
  return found[1]
}

/** `Thị trấn Mường Lát` as `Mường Lát`. */
export function plainPlaceName(level: PlaceLevel, fullName: string): string {
  const word = Object.keys(kindsByWord[level]).find((each) => fullName.startsWith(`${each} `))
  return word === undefined ? fullName : fullName.slice(word.length + 1)
}

/** The id of a place, the same wherever and whenever it is asked for: a uuid of version 8 made from its key. */
export function placeId(key: string): string {
  const known = ids.get(key) ?? uuidOf(key)
  ids.set(key, known)
  return known
}

const ids = new Map<string, string>()

function uuidOf(key: string): string {
  const digest = createHash('sha256').update(`trongtam place ${key}`).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4)
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `${variant}${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')
}
