import type { EstablishedUnit, UnitEvent } from '@trongtam/domain'
import { twoLevelsFrom as on } from '../data-set.ts'
import { type CommuneSince, communeSince, communesSince } from './communes-since.ts'
import { placeFacts } from './place.ts'
import { changePlaceKind } from './place-event.ts'
import { communeBeforeId, provinceId } from './place-keys.ts'
import type { ProvinceGroup } from './province-groups.ts'
import type { CommuneBefore } from './reform-source.ts'

/**
 * What became of the communes, in an order in which a code is free when it is given: a new commune begins in the very event
 * in which the commune ends whose code it bears.
 */
export function communeEvents({ code, name }: ProvinceGroup): UnitEvent[] {
  const parentUnitId = provinceId(name)
  const communes = [...communesSince().values()].filter(({ provinceCode }) => provinceCode === code)
  const began = communes.filter(({ was, predecessors }) => was === null && predecessors.length > 0)
  const [bornOfMergers, bornOfSplits] = [began.filter((commune) => !isBornOfSplit(commune)), began.filter(isBornOfSplit)]
  const divided = new Set(began.flatMap(({ predecessors }) => predecessors.filter(isDivided)))
  return [
    ...bornOfMergers.flatMap((commune) => beginByMerger(commune, parentUnitId)),
    ...[...divided].map((commune) => split(commune, parentUnitId)),
    ...bornOfSplits.flatMap(mergeTheOthers),
    ...goOn(communes, parentUnitId),
  ]
}

function isDivided({ successorCodes }: CommuneBefore): boolean {
  return successorCodes.length > 1
}

/** Whether the commune whose code it bears was divided. */
function isBornOfSplit({ code, predecessors }: CommuneSince): boolean {
  return predecessors.some((before) => before.code === code && isDivided(before))
}

function beginByMerger(commune: CommuneSince, parentUnitId: string): UnitEvent[] {
  const ending = commune.predecessors.filter((before) => !isDivided(before)).map(communeBeforeId)
  const into = established(commune, parentUnitId)
  const [only = ''] = ending
  if (ending.length > 1) return [{ on, kind: 'merge', unitIds: ending, into, children: {} }]
  // A merger needs two: the one that ends gives its code up, the new one begins with it, and then they are.
  return [
    { on, kind: 'recode', unitId: only, code: null },
    { on, kind: 'establish', units: [into] },
    { on, kind: 'merge', unitIds: [only], into: commune.placeId, children: {} },
  ]
}

function split(before: CommuneBefore, parentUnitId: string): UnitEvent {
  const parts = before.successorCodes.map(communeSince)
  return {
    on,
    kind: 'split',
    unitId: communeBeforeId(before),
    parts: parts.map((commune) => (commune.code === before.code ? established(commune, parentUnitId) : commune.placeId)),
    goesOn: false,
    children: {},
  }
}

function mergeTheOthers({ predecessors, placeId }: CommuneSince): UnitEvent[] {
  const ending = predecessors.filter((before) => !isDivided(before)).map(communeBeforeId)
  return ending.length === 0 ? [] : [{ on, kind: 'merge', unitIds: ending, into: placeId, children: {} }]
}

/** Communes that stay what they are hang below the province from now on; a few are renamed, of another kind, or coded anew. */
function goOn(communes: readonly CommuneSince[], parentUnitId: string): UnitEvent[] {
  const kept = communes.flatMap((commune) => (commune.was === null ? [] : { ...commune, was: commune.was }))
  if (kept.length === 0) return []
  const changes = kept.flatMap(({ placeId: unitId, was, name, code }): UnitEvent[] => [
    ...(was.name === name ? [] : [{ on, kind: 'rename', unitId, name } as const]),
    ...(placeFacts('commune', was.name, null, null).area === placeFacts('commune', name, null, null).area
      ? []
      : [changePlaceKind(on, unitId, 'commune', name)]),
    ...(was.code === code ? [] : [{ on, kind: 'recode', unitId, code } as const]),
  ])
  return [{ on, kind: 'move', unitIds: kept.map(({ placeId }) => placeId), parentUnitId }, ...changes]
}

function established({ placeId, name, code }: CommuneSince, parentUnitId: string): EstablishedUnit {
  return { unitId: placeId, ...placeFacts('commune', name, code, parentUnitId) }
}
