import { type OwnKind, type UnitColumn, type UnitFacts, wordsOfKind, wordsOfLevel, wordsOfOwnership, wordsOfStage } from '@trongtam/domain'
import type { Meant } from './what-rows-mean.ts'
import type { IntendedUnit } from './intended-units.ts'

export interface ChangeOfCell {
  readonly column: UnitColumn
  readonly from: string
  readonly to: string
}

type Facts = Omit<UnitFacts, 'parentUnitId'>

/** The facts of a unit as the cells of a spreadsheet say them; the parent apart. */
export function wordsOfFacts(facts: Facts, ownKinds: readonly OwnKind[]): Readonly<Record<Exclude<UnitColumn, 'parent'>, string>> {
  return {
    code: facts.code ?? '',
    name: facts.name,
    kind: wordsOfKind(facts, ownKinds),
    level: wordsOfLevel(facts.level),
    stage: wordsOfStage(facts.stage),
    ownership: wordsOfOwnership(facts.ownership),
    area: facts.area ?? '',
    tags: facts.tags.join(', '),
  }
}

/** What a row would change of a unit, cell by cell; empty: nothing. */
export function describeChanges(
  { before, facts, parent }: IntendedUnit,
  nameOf: (meant: Meant | null) => string,
  ownKinds: readonly OwnKind[],
): ChangeOfCell[] {
  if (before === null) return []
  const [was, is] = [wordsOfFacts(before, ownKinds), wordsOfFacts(facts, ownKinds)]
  // The keys of the record made above.
  const columns = Object.keys(was) as (keyof typeof was)[]
  const changes: ChangeOfCell[] = columns.flatMap((column) => (was[column] === is[column] ? [] : [{ column, from: was[column], to: is[column] }]))
  const old = before.parentUnitId === null ? null : { unitId: before.parentUnitId }
  const isMoved = JSON.stringify(old) !== JSON.stringify(parent)
  return isMoved ? [...changes, { column: 'parent', from: nameOf(old), to: nameOf(parent) }] : changes
}
