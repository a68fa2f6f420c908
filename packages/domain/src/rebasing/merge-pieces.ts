import { canonicalJson, type Json } from '../canonical-json.ts'
import { byId } from './pieces.ts'
import type { ThreeStates } from './three-states.ts'

/**
 * What both editors changed otherwise, as each has it. `nodeId`: the node, target, basis or milestone, or the theme. `field`:
 * one of its fields; `order`, of what is below it, as ids; `removed`, where one side has it no more and says null.
 */
export interface RebaseConflict {
  readonly nodeId: string
  readonly field: string
  readonly mine: Json
  readonly theirs: Json
}

/** Everything either side has: merged where both have it, left out where one removed what the other left as it was. */
export function mergePieces<T extends { readonly id: string }>(states: ThreeStates<readonly T[]>, conflicts: RebaseConflict[]): T[] {
  const [base, mine, theirs] = [byId(states.base), byId(states.mine), byId(states.theirs)]
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((id) => {
    const [before, ours, others] = [base.get(id), mine.get(id), theirs.get(id)]
    if (ours && others) return [mergeFields(id, before, ours, others, conflicts)]
    const kept = ours ?? others
    if (kept === undefined || (before !== undefined && isUnchanged(before, kept))) return []
    if (before !== undefined) conflicts.push(removalConflict(id, ours, others))
    return [kept]
  })
}

/** Field by field what the side says that changed it; what both changed otherwise as I say it, and listed. */
export function mergeFields<T extends object>(id: string, base: T | undefined, mine: T, theirs: T, conflicts: RebaseConflict[]): T {
  const merged = { ...mine }
  for (const field of fieldsOf(mine)) {
    if (isSame(mine[field], theirs[field])) continue
    if (base !== undefined && isSame(base[field], mine[field])) merged[field] = theirs[field]
    else if (field !== 'position' && (base === undefined || !isSame(base[field], theirs[field])))
      conflicts.push({ nodeId: id, field: String(field), mine: jsonOf(mine[field]), theirs: jsonOf(theirs[field]) })
  }
  return merged
}

/** One side has it, the other removed it. */
export function removalConflict(id: string, mine: object | undefined, theirs: object | undefined): RebaseConflict {
  return { nodeId: id, field: 'removed', mine: mine === undefined ? null : jsonOf(mine), theirs: theirs === undefined ? null : jsonOf(theirs) }
}

/** Where it stands among its siblings is no change of a piece: orders are merged by themselves. */
function isUnchanged<T extends object>(before: T, after: T): boolean {
  return fieldsOf(after).every((field) => field === 'position' || isSame(before[field], after[field]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(jsonOf(a)) === canonicalJson(jsonOf(b))
}

/** The keys of a plain object are those of its type. */
function fieldsOf<T extends object>(piece: T): (keyof T)[] {
  return Object.keys(piece) as (keyof T)[]
}

/** A content holds nothing but what JSON writes; its interfaces are no Json to the compiler. */
function jsonOf(value: unknown): Json {
  return value as Json
}
