import { bodiesOn, type LineageEdge, nameAt, type PatternBody, twoTiersFrom, type UnitPatternContent, type UnitVersion } from '@trongtam/domain'
import type { ProvincePast } from './province-past-store.ts'
import type { PlaceVersionRow } from './place-store.ts'

/** Units of a province that are no more, with who carries on for them; and what units of today were before. */
export interface PastUnits {
  readonly versions: readonly UnitVersion[]
  readonly edges: readonly LineageEdge[]
}

/** The units of today that the past leads to. */
export interface UnitsOfToday {
  /** The province's committee, which has been there as long as the past. */
  readonly committeeId: string
  readonly departmentId: string
  /** The committees of communes by the code of the commune. */
  readonly communeCommittees: ReadonlyMap<string, string>
}

/** The last day of three tiers. */
const eve = '2025-06-30'

/** What of the pattern is told of places that ended: committees, departments and offices of education; nobody knows the others by name. */
const kindsTold = {
  province: ['province-committee', 'education-department'],
  district: ['district-committee', 'district-office'],
  commune: ['commune-committee'],
} as const satisfies Record<PlaceVersionRow['level'], readonly PatternBody['kind'][]>

/**
 * The past of a province as units: committees of provinces that ended in it, of its districts with their offices of
 * education, and of its old communes, as the pattern had them on the eve of the reform. What carries on for a committee is
 * the committee of each place that carries on for its place; for an office, those committees too.
 */
export function pastUnits(content: UnitPatternContent, past: ProvincePast, today: UnitsOfToday, newId: () => string): PastUnits {
  const bodies = bodiesOn(content, eve)
  const committees = committeeIds(past, today, newId)
  const versions: UnitVersion[] = []
  const edges: LineageEdge[] = []
  for (const place of past.places) {
    const committeeId = committees.get(place.placeId) ?? newId()
    for (const body of bodies.filter(({ per, kind }) => per === place.level && kindsTold[place.level].some((told) => told === kind))) {
      const isCommittee = body.kind === kindsTold[place.level][0]
      const unitId = isCommittee ? committeeId : newId()
      const under = isCommittee ? (committees.get(place.parentPlaceId ?? '') ?? aboveEnded(place, today)) : committeeId
      versions.push(versionOf(body, place, unitId, under))
      edges.push(...successorIds(body, place, past, today, committees).map((toUnitId) => ({ fromUnitId: unitId, toUnitId, on: place.validTo ?? twoTiersFrom })))
    }
  }
  return { versions, edges: edges.filter(({ fromUnitId, toUnitId }) => fromUnitId !== toUnitId) }
}

/** The committee of each place, of today and of the past; a commune that stays what it is keeps its own. */
function committeeIds(past: ProvincePast, today: UnitsOfToday, newId: () => string): Map<string, string> {
  const ofToday = [...past.codes].flatMap(([placeId, code]): [string, string][] => {
    const id = today.communeCommittees.get(code)
    return id === undefined ? [] : [[placeId, id]]
  })
  const own = past.province.map(({ placeId }): [string, string] => [placeId, today.committeeId])
  const known = new Map([...ofToday, ...own])
  return new Map([...past.places.map(({ placeId }): [string, string] => [placeId, known.get(placeId) ?? newId()]), ...known])
}

/** A province that ended stood beside the one it ended in; in this tree it hangs nowhere, and its districts below it. */
function aboveEnded({ level }: PlaceVersionRow, today: UnitsOfToday): string | null {
  return level === 'province' ? null : today.committeeId
}

function successorIds(body: PatternBody, place: PlaceVersionRow, past: ProvincePast, today: UnitsOfToday, committees: ReadonlyMap<string, string>): string[] {
  if (body.kind === 'education-department') return [today.departmentId]
  return (past.successors.get(place.placeId) ?? []).flatMap((placeId) => committees.get(placeId) ?? [])
}

function versionOf(body: PatternBody, place: PlaceVersionRow, unitId: string, parentUnitId: string | null): UnitVersion {
  const [area, name] = partsOfName(place.name)
  return {
    unitId,
    name: nameAt(body, { name, fullName: place.name }),
    code: body.bearsCode ? place.code : null,
    kind: body.kind,
    ownKindId: null,
    level: body.level,
    stage: null,
    ownership: null,
    area: place.level === 'province' ? null : area,
    tags: [],
    parentUnitId,
    validFrom: body.from !== null && body.from > place.validFrom ? body.from : place.validFrom,
    validTo: place.validTo,
  }
}

/** `Thị trấn Mường Lát` as `thị trấn` and `Mường Lát`. */
function partsOfName(fullName: string): [area: string, name: string] {
  const [, kind = '', name = fullName] = /^(tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$/iu.exec(fullName) ?? []
  return [kind.toLocaleLowerCase('vi'), name]
}
