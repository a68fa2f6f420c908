import { eachState, type ThreeStates } from './three-states.ts'

export interface OrderedTogether {
  readonly ids: readonly string[]
  /** Both sides gave what all three have another order, and not the same. */
  readonly isConflict: boolean
}

/**
 * Orders what was kept, holder by holder, out of the orders the three states have: of the side that changed the order, mine where
 * both did. What only the other side has stands behind what it stood behind there.
 */
export function orderTogether<T extends { readonly id: string }>(
  kept: readonly T[],
  states: ThreeStates<readonly T[]>,
  holderOf: (piece: T) => string | null,
): Map<string | null, OrderedTogether> {
  const byHolder = eachState(states, (pieces) => Map.groupBy(pieces, holderOf))
  return new Map(
    [...Map.groupBy(kept, holderOf)].map(([holder, pieces]) => {
      const ids = new Set(pieces.map(({ id }) => id))
      return [holder, orderOf(eachState(byHolder, (state) => (state.get(holder) ?? []).flatMap(({ id }) => (ids.has(id) ? [id] : []))))]
    }),
  )
}

function orderOf({ base, mine, theirs }: ThreeStates<readonly string[]>): OrderedTogether {
  const everywhere = new Set(base).intersection(new Set(mine)).intersection(new Set(theirs))
  const common = eachState({ base, mine, theirs }, (ids) => ids.filter((id) => everywhere.has(id)).join('\n'))
  const changedByMe = common.base !== common.mine
  const changedByThem = common.base !== common.theirs
  const ids = changedByThem && !changedByMe ? insertMissing(theirs, mine) : insertMissing(mine, theirs)
  return { ids, isConflict: changedByMe && changedByThem && common.mine !== common.theirs }
}

function insertMissing(leading: readonly string[], other: readonly string[]): string[] {
  const has = new Set(leading)
  const behind = new Map<string | null, string[]>()
  let last: string | null = null
  for (const id of other) {
    if (has.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  }
  return [...(behind.get(null) ?? []), ...leading.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}
