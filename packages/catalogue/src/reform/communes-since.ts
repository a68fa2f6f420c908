import { type Commune, communeCatalogue } from '../communes.ts'
import { plainPlaceName } from './place.ts'
import { communeBeforeId, communeSinceId } from './place-keys.ts'
import { type CommuneBefore, reformSource } from './reform-source.ts'

/** A commune of today and what it came from. */
export interface CommuneSince extends Commune {
  readonly placeId: string
  readonly predecessors: readonly CommuneBefore[]
  /** The commune it already was; null: it began with the reform. */
  readonly was: CommuneBefore | null
}

let known: ReadonlyMap<string, CommuneSince> | undefined

/** The communes since 2025-07-01 by code. */
export function communesSince(): ReadonlyMap<string, CommuneSince> {
  known ??= findPredecessors()
  return known
}

export function communeSince(code: string): CommuneSince {
  const commune = communesSince().get(code)
  if (!commune) throw new Error(`No commune of today has the code ${code}`)
  return commune
}

function findPredecessors(): ReadonlyMap<string, CommuneSince> {
  const predecessors = new Map<string, CommuneBefore[]>(communeCatalogue.map(({ code }) => [code, []]))
  for (const before of reformSource().communes) for (const code of before.successorCodes) predecessors.get(code)?.push(before)
  return new Map(communeCatalogue.map((commune) => [commune.code, withPast(commune, predecessors.get(commune.code) ?? [])]))
}

function withPast(commune: Commune, predecessors: readonly CommuneBefore[]): CommuneSince {
  const [only, ...others] = predecessors
  const was = only && others.length === 0 && goesOn(only, commune) ? only : null
  return { ...commune, placeId: was ? communeBeforeId(was) : communeSinceId(commune.code), predecessors, was }
}

/** Whether the one predecessor of a commune is that commune: nothing else came of it, and it has the same code and plain name. */
function goesOn(before: CommuneBefore, now: Commune): boolean {
  return (
    before.successorCodes.length === 1 &&
    (before.code === null || before.code === now.code) &&
    plainPlaceName('commune', before.name).toLowerCase() === plainPlaceName('commune', now.name).toLowerCase()
  )
}
