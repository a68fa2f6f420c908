import { expandUnitClass, type UnitChange, type UnitClassRule, type UnitVersion } from '@trongtam/domain'

interface RuledClass {
  readonly id: string
  readonly name: string
  readonly rule: UnitClassRule
}

interface Asked {
  readonly change: Pick<UnitChange, 'before' | 'after'>
  /** The versions of the day, before the change. */
  readonly versions: readonly UnitVersion[]
  readonly day: string
}

/** The classes whose members a change makes others on its day, with how many there are before and after. */
export function classChanges(classes: readonly RuledClass[], { change, versions, day }: Asked) {
  return classes.flatMap(({ id, name, rule }) => {
    const [gone, come] = [change.before, change.after].map((each) =>
      expandUnitClass(rule, each, day)
        .map(({ unitId }) => unitId)
        .toSorted(),
    )
    if (gone === undefined || come === undefined || gone.join() === come.join()) return []
    const before = expandUnitClass(rule, versions, day).length
    return [{ unitClassId: id, name, before, after: before - gone.length + come.length }]
  })
}
