import type { UnitFacts, UnitVersion } from '../unit.ts'

/** The versions of one unit, oldest first, with `change` done to all that is valid on the day or later; equal neighbours are joined. */
export function changedFrom(versions: readonly UnitVersion[], day: string, change: (version: UnitVersion) => UnitVersion): UnitVersion[] {
  const result: UnitVersion[] = []
  for (const version of versions) {
    if (version.validTo !== null && version.validTo <= day) {
      result.push(version)
      continue
    }
    if (version.validFrom < day) result.push({ ...version, validTo: day })
    const from = version.validFrom < day ? day : version.validFrom
    const changed = { ...change(version), validFrom: from }
    const last = result.at(-1)
    if (last !== undefined && last.validTo === from && isSameUnit(last, changed)) result[result.length - 1] = { ...last, validTo: changed.validTo }
    else result.push(changed)
  }
  return result
}

/** The versions of one unit as if it ended on the day. */
export function endedOn(versions: readonly UnitVersion[], day: string): UnitVersion[] {
  return versions
    .filter(({ validFrom }) => validFrom < day)
    .map((version) => (version.validTo === null || version.validTo > day ? { ...version, validTo: day } : version))
}

const facts = ['name', 'code', 'kind', 'ownKindId', 'level', 'stage', 'ownership', 'area', 'parentUnitId'] as const satisfies (keyof UnitFacts)[]

/** Whether the two say the same of a unit, whenever. */
export function isSameUnit(a: UnitFacts, b: UnitFacts): boolean {
  return facts.every((fact) => a[fact] === b[fact]) && a.tags.length === b.tags.length && a.tags.every((tag, index) => tag === b.tags[index])
}
