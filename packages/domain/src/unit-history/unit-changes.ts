import type { UnitFacts } from '../unit.ts'

export const unitFactNames = [
  'name',
  'code',
  'kind',
  'ownKindId',
  'level',
  'stage',
  'ownership',
  'area',
  'tags',
  'parentUnitId',
] as const satisfies readonly (keyof UnitFacts)[]
export type UnitFactName = (typeof unitFactNames)[number]

/** The facts in which a version differs from the one before it, in the order in which they are told. */
export function unitChanges(before: UnitFacts, after: UnitFacts): UnitFactName[] {
  return unitFactNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
