import type { PatternBody, PatternPlace, UnitPatternContent } from '../unit-pattern-content.ts'
import { bodiesOn } from './bodies-on.ts'

/** A place as a pattern sees it. */
export interface PlaceOfPattern {
  readonly key: string
  readonly per: PatternPlace
  readonly code: string | null
  /** `Ba Đình` */
  readonly name: string
  /** `Phường Ba Đình` */
  readonly fullName: string
  /** `phường`: the area its units are of; null: none. */
  readonly area: string | null
  /** The key of the place it lies in; null: in none. */
  readonly above: string | null
  /** The day it began to be this place, ISO. */
  readonly since: string
}

/** One body of the pattern at one place. */
export interface UnitOfPattern {
  /** `commune-office@00004` */
  readonly key: string
  readonly body: PatternBody
  readonly place: PlaceOfPattern
  readonly name: string
  readonly code: string | null
  /** The key of the unit above it; null: at the top. */
  readonly under: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/**
 * The units a pattern gives to places as of a day, parents before their children: each body whose days include it once for
 * each of its places. A body whose upper one is not at its place or above it stands under the next above that one.
 */
export function unitsOfPattern(content: UnitPatternContent, places: readonly PlaceOfPattern[], day: string): UnitOfPattern[] {
  const bodies = new Map(bodiesOn(content, day).map((body) => [body.key, body]))
  const placeByKey = new Map(places.map((place) => [place.key, place]))
  const units = places.flatMap((place) =>
    [...bodies.values()].filter(({ per }) => per === place.per).map((body) => unitAt(body, place, keyAbove(body, place, bodies, placeByKey))),
  )
  return parentsFirst(units)
}

/** `{place}` in full with a small first letter, `{name}` plain. */
export function nameAt({ name }: Pick<PatternBody, 'name'>, place: Pick<PlaceOfPattern, 'name' | 'fullName'>): string {
  return name.replaceAll('{place}', lowerFirst(place.fullName)).replaceAll('{name}', place.name)
}

function unitAt(body: PatternBody, place: PlaceOfPattern, under: string | null): UnitOfPattern {
  return {
    key: unitKey(body, place),
    body,
    place,
    name: nameAt(body, place),
    code: body.bearsCode ? place.code : null,
    under,
    validFrom: body.from !== null && body.from > place.since ? body.from : place.since,
    validTo: body.to,
  }
}

export function unitKey(body: Pick<PatternBody, 'key'>, place: Pick<PlaceOfPattern, 'key'>): string {
  return `${body.key}@${place.key}`
}

type Bodies = ReadonlyMap<string, PatternBody>
type Places = ReadonlyMap<string, PlaceOfPattern>

function keyAbove(body: PatternBody, place: PlaceOfPattern, bodies: Bodies, places: Places): string | null {
  const seen = new Set([body.key])
  let upper = body.under === null ? undefined : bodies.get(body.under)
  while (upper && !seen.has(upper.key)) {
    seen.add(upper.key)
    const at = placeAbove(place, upper.per, places)
    if (at) return unitKey(upper, at)
    upper = upper.under === null ? undefined : bodies.get(upper.under)
  }
  return null
}

/** The place itself where it is of that rank, or the one of that rank it lies in. */
function placeAbove(place: PlaceOfPattern, per: PatternPlace, places: Places): PlaceOfPattern | undefined {
  let at: PlaceOfPattern | undefined = place
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.per === per) return at
    at = at.above === null ? undefined : places.get(at.above)
  }
  return undefined
}

function parentsFirst(units: readonly UnitOfPattern[]): UnitOfPattern[] {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const depthOf = (unit: UnitOfPattern) => {
    let [depth, at]: [number, UnitOfPattern | undefined] = [0, unit]
    while (at?.under && depth <= units.length) [depth, at] = [depth + 1, byKey.get(at.under)]
    return depth
  }
  return units
    .map((unit) => ({ unit, depth: depthOf(unit) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ unit }) => unit)
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
